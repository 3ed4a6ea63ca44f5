package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.bridge.SLF4JBridgeHandler;

@DisplayName("The form of the log")
class LogFormTest {

    private final Logger root = Logger.getLogger("");
    private final List<Handler> before = List.of(root.getHandlers());

    @AfterEach
    void putBack() {
        SLF4JBridgeHandler.uninstall();
        before.forEach(root::addHandler);
        System.clearProperty("loreboard.studio.log.form");
        System.clearProperty("loreboard.studio.log.level");
    }

    @Test
    @DisplayName("is that of what libraries tell the Java machine's own log, too")
    void isThatOfLibraries() {
        LogForm.PLAIN.choose();
        LogForm.PLAIN.choose();

        assertThat(root.getHandlers()).singleElement().isInstanceOf(SLF4JBridgeHandler.class);
    }
}
