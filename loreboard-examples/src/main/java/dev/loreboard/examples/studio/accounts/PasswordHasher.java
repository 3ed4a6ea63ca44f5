package dev.loreboard.examples.studio.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Makes of passwords what cannot be turned back, slowly, so that guessing is slow too: PBKDF2 with HMAC-SHA-256. Half of the processors at
 * most are busy with it. May be shared between threads.
 */
final class PasswordHasher {

    /** As OWASP advised in 2023. */
    private static final int ITERATIONS = 600_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final int iterations;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    PasswordHasher(int iterations) {
        this.iterations = iterations;
    }

    static PasswordHasher slow() {
        return new PasswordHasher(ITERATIONS);
    }

    PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(iterations, HEX.formatHex(salt), HEX.formatHex(hash(password, salt, iterations)));
    }

    /** One that no password has; to try it takes as long as to try another. */
    PasswordHash ofNobody() {
        return new PasswordHash(iterations, "00".repeat(SALT_BYTES), "00".repeat(HASH_BYTES));
    }

    /** Takes the same time wherever the two differ. */
    boolean matches(String password, PasswordHash kept) {
        byte[] tried = hash(password, HEX.parseHex(kept.salt()), kept.iterations());
        return MessageDigest.isEqual(tried, HEX.parseHex(kept.hash()));
    }

    /** Whether it was hashed less often than is usual today. */
    boolean isOutdated(PasswordHash kept) {
        return kept.iterations() < iterations;
    }

    private byte[] hash(String password, byte[] salt, int times) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, times, HASH_BYTES * Byte.SIZE);
        turns.acquireUninterruptibly();
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(
                    "This Java has no " + ALGORITHM + ", which every Java has to have.", impossible);
        } finally {
            turns.release();
            spec.clearPassword();
        }
    }
}
