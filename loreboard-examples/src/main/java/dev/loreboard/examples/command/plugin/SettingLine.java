package dev.loreboard.examples.command.plugin;

import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import java.util.Map;
import java.util.Optional;

/**
 * One setting of a plugin, as it is shown. It never holds what the environment says, only whether it says something.
 *
 * @param fallback the default, written the way a person would write it
 * @param variable the environment variable that gives it
 * @param given whether that variable is set
 */
record SettingLine(
        String name,
        String description,
        String form,
        Setting.Need need,
        Optional<String> fallback,
        String variable,
        boolean given) {

    static SettingLine of(String plugin, Setting<?> setting, Map<String, String> environment) {
        String variable = Settings.variable(plugin, setting.name());
        return new SettingLine(
                setting.name(),
                setting.description(),
                setting.form(),
                setting.need(),
                setting.fallbackText(),
                variable,
                environment.containsKey(variable));
    }

    boolean required() {
        return need == Setting.Need.REQUIRED;
    }
}
