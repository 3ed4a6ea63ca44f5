package dev.loreboard.examples.studio.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept of a password")
class PasswordHasherTest {

    private final PasswordHasher hasher = new PasswordHasher(1000);

    @Test
    @DisplayName("is known again, and no other password is taken for it")
    void isKnownAgain() {
        PasswordHash kept = hasher.of("seven teapots");

        assertThat(hasher.matches("seven teapots", kept)).isTrue();
        assertThat(hasher.matches("Seven teapots", kept)).isFalse();
        assertThat(hasher.matches("", kept)).isFalse();
    }

    @Test
    @DisplayName("is never the same twice")
    void isSalted() {
        PasswordHash one = hasher.of("seven teapots");
        PasswordHash other = hasher.of("seven teapots");

        assertThat(one.salt()).hasSize(32).isNotEqualTo(other.salt());
        assertThat(one.hash()).hasSize(64).isNotEqualTo(other.hash());
    }

    @Test
    @DisplayName("is what others make of it too: the vector of RFC 7914")
    void isPbkdf2() {
        String salt = "4e61436c"; // NaCl
        String hash = "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56";

        assertThat(hasher.matches("Password", new PasswordHash(80_000, salt, hash)))
                .isTrue();
    }

    @Test
    @DisplayName("costs as much for a name that nobody has, and is no one's")
    void costsTheSameForNobody() {
        assertThat(hasher.ofNobody().iterations())
                .isEqualTo(hasher.of("seven teapots").iterations());
        assertThat(hasher.matches("", hasher.ofNobody())).isFalse();
    }

    @Test
    @DisplayName("takes 600,000 rounds today")
    void isSlow() {
        assertThat(PasswordHasher.slow().ofNobody().iterations()).isEqualTo(600_000);
    }
}
