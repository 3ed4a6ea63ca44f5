package dev.loreboard.clip.runtime;

/**
 * What DJL has to be told before it is loaded, which system properties alone can do. Whoever has set one of them has decided
 * already.
 */
public final class DjlProperties {

    private DjlProperties() {}

    /** At its first use it would report to its makers. */
    public static void declineReports() {
        setIfAbsent("OPT_OUT_TRACKING", "true");
    }

    /** Its tokenizers would fetch another build of themselves where they see a graphics card. */
    public static void keepToProcessors() {
        setIfAbsent("RUST_FLAVOR", "cpu");
    }

    /** An engine whose library is missing would fetch it. Nothing in this program fetches through DJL from then on. */
    public static void stayOffline() {
        setIfAbsent("ai.djl.offline", "true");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
