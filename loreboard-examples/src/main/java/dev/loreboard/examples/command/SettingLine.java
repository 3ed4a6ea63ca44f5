package dev.loreboard.examples.command;

import dev.loreboard.api.spi.Setting;
import java.time.Duration;
import java.util.Locale;
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
        String variable = variable(plugin, setting.name());
        return new SettingLine(
                setting.name(),
                setting.description(),
                setting.form(),
                setting.need(),
                setting.fallback().map(SettingLine::written),
                variable,
                environment.containsKey(variable));
    }

    boolean required() {
        return need == Setting.Need.REQUIRED;
    }

    private static String variable(String plugin, String setting) {
        return ("loreboard_" + plugin + "_" + setting).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String written(Object value) {
        return switch (value) {
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Duration time when time.toMillis() % 1000 != 0 -> time.toMillis() + "ms";
            case Duration time -> time.toSeconds() + "s";
            default -> value.toString();
        };
    }
}
