package dev.loreboard.examples.studio;

import java.util.Locale;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** How the log is written. */
public enum LogForm {
    /** Lines for people: only what needs a look. */
    PLAIN("warn"),
    /** An object in each line, for programs: every request too. */
    JSON("info");

    private final String level;

    LogForm(String level) {
        this.level = level;
    }

    /** Has an effect when it comes before the first line is logged; what libraries tell the Java machine's own log is written in it, too. */
    void choose() {
        System.setProperty("loreboard.studio.log.form", name().toLowerCase(Locale.ROOT));
        System.setProperty("loreboard.studio.log.level", level);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
