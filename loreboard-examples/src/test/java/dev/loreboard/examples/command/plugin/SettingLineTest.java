package dev.loreboard.examples.command.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A setting that is shown")
class SettingLineTest {

    @Test
    @DisplayName("names the very variable that the library reads")
    void namesTheVariableThatIsRead() {
        Setting<Integer> setting = Setting.number("max-connections", "How many at once");

        String variable = SettingLine.of("my-store", setting, Map.of()).variable();

        assertThat(variable).isEqualTo("LOREBOARD_MY_STORE_MAX_CONNECTIONS");
        assertThat(Settings.fromEnvironment("my-store", Map.of(variable, "7")).find(setting))
                .contains(7);
    }
}
