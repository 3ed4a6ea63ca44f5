package dev.loreboard.examples.studio.accounts;

import java.text.Normalizer;
import java.util.Locale;

/** A name and a password as a person types them; the same letters are the same on every keyboard. */
record Credentials(String name, String password) {

    Credentials {
        name = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        password = Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Names that differ in small and capital letters alone are one. */
    String key() {
        return key(name);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Says no password. */
    @Override
    public String toString() {
        return "Credentials of " + name;
    }
}
