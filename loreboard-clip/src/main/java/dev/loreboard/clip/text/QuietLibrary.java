package dev.loreboard.clip.text;

/**
 * Keeps the library behind {@link Tokenizer} off the network. At its first use it would report to its makers, and where it
 * sees a graphics card it would fetch another build of itself; both can be declined by system properties alone. Whoever has
 * set them has decided already.
 */
final class QuietLibrary {

    private static final String NO_REPORTS = "OPT_OUT_TRACKING";
    private static final String BUILD = "RUST_FLAVOR";

    private QuietLibrary() {}

    static void ensure() {
        setIfAbsent(NO_REPORTS, "true");
        setIfAbsent(BUILD, "cpu");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
