package dev.loreboard.examples.studio.accounts;

import dev.loreboard.examples.studio.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a name and a password have to be like. */
final class JoiningRules {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}._-]{3,32}");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 4;
    private static final Set<String> COMMON = common();

    private JoiningRules() {}

    /** @throws Problem that names the field and says what to change */
    static void require(Credentials credentials) {
        requireName(credentials.name());
        requirePassword(credentials, "password");
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.misfit("A name has from 3 to 32 letters and digits, with dots, lines and underscores.")
                    .at("name");
        }
    }

    /** @param field what the password is called where it was sent */
    static void requirePassword(Credentials credentials, String field) {
        String password = credentials.password();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Problem.misfit("A password has from " + SHORTEST + " to " + LONGEST + " letters, not " + length + ".")
                    .at(field);
        }
        if (Credentials.key(password).equals(credentials.key())) {
            throw Problem.misfit("A password is not the name. Choose another one.")
                    .at(field);
        }
        if (password.chars().distinct().count() < FEWEST_LETTERS
                || COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            throw Problem.misfit("Too many people have this password, so it is guessed first. Choose another one.")
                    .at(field);
        }
    }

    private static Set<String> common() {
        try (InputStream file =
                Objects.requireNonNull(JoiningRules.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of common passwords cannot be read from the jar.", failure);
        }
    }
}
