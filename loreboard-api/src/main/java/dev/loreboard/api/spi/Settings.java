package dev.loreboard.api.spi;

import dev.loreboard.api.failure.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a plugin is told, as text by name. Immutable. Its values never show in {@link #toString()} or in a message, since
 * any of them may be a secret; names do.
 */
public final class Settings {

    private static final Settings NONE = new Settings(new TreeMap<>());
    private static final String ENVIRONMENT_PREFIX = "LOREBOARD_";

    /** @param origin where it came from, as a phrase for messages; empty when the program said it itself */
    private record Given(String text, String origin) {}

    private final SortedMap<String, Given> given;

    private Settings(SortedMap<String, Given> given) {
        this.given = given;
    }

    public static Settings none() {
        return NONE;
    }

    public static Settings of(Map<String, String> values) {
        Settings settings = NONE;
        for (Map.Entry<String, String> value : values.entrySet()) {
            settings = settings.with(value.getKey(), value.getValue());
        }
        return settings;
    }

    /**
     * The settings for one plugin among the environment's variables: for the plugin "pgvector" the variable {@code
     * LOREBOARD_PGVECTOR_MAX_CONNECTIONS} is the setting {@code max-connections}. This is the only way by which an
     * environment enters, and it enters only when it is passed in.
     *
     * @param environment for example {@link System#getenv()}
     */
    public static Settings fromEnvironment(String plugin, Map<String, String> environment) {
        String prefix = variable(plugin, "");
        SortedMap<String, Given> found = new TreeMap<>();
        environment.forEach((variable, value) -> {
            if (variable.startsWith(prefix) && variable.length() > prefix.length()) {
                String name = variable.substring(prefix.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
                found.put(name, new Given(value, " (from " + variable + ")"));
            }
        });
        return new Settings(found);
    }

    /** The name of the environment variable that gives this setting to this plugin. */
    public static String variable(String plugin, String setting) {
        return (ENVIRONMENT_PREFIX + plugin + "_" + setting)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
    }

    public Settings with(String name, String value) {
        SortedMap<String, Given> more = new TreeMap<>(given);
        more.put(name, new Given(value, ""));
        return new Settings(more);
    }

    /** These settings, with those of the other instead where both say something. */
    public Settings overriddenBy(Settings other) {
        SortedMap<String, Given> both = new TreeMap<>(given);
        both.putAll(other.given);
        return new Settings(both);
    }

    /**
     * Checks everything at once.
     *
     * @param subject whose settings they are, for the message: {@code vector store "pgvector"}
     * @throws SettingsException naming every setting that is unknown, missing or malformed
     */
    public void require(String subject, List<Setting<?>> known) {
        List<String> problems = problems(known);
        if (!problems.isEmpty()) {
            throw new SettingsException(subject, problems);
        }
    }

    /** What is wrong with these settings for a plugin that knows those; nothing when they fit. */
    public List<String> problems(List<Setting<?>> known) {
        List<String> problems = new ArrayList<>();
        for (String name : given.keySet()) {
            if (known.stream().noneMatch(setting -> setting.name().equals(name))) {
                problems.add(
                        "\"" + name + "\"" + origin(name) + " is not a setting of it. Known: " + names(known) + ".");
            }
        }
        for (Setting<?> setting : known) {
            problem(setting).ifPresent(problems::add);
        }
        return problems;
    }

    /**
     * The value of a setting: what was said, or its default.
     *
     * @throws SettingsException when the text is not such a value
     */
    public <T> Optional<T> find(Setting<T> setting) {
        Given said = given.get(setting.name());
        if (said == null) {
            return setting.fallback();
        }
        try {
            return Optional.of(setting.read(said.text()));
        } catch (IllegalArgumentException malformed) {
            throw new SettingsException("\"" + setting.name() + "\"", List.of(malformed(setting)));
        }
    }

    /**
     * The value of a setting that must be there.
     *
     * @throws SettingsException when nothing was said and there is no default, or the text is not such a value
     */
    public <T> T get(Setting<T> setting) {
        return find(setting)
                .orElseThrow(() -> new SettingsException("\"" + setting.name() + "\"", List.of(missing(setting))));
    }

    private Optional<String> problem(Setting<?> setting) {
        Given said = given.get(setting.name());
        if (said == null) {
            return setting.need() == Setting.Need.REQUIRED ? Optional.of(missing(setting)) : Optional.empty();
        }
        try {
            setting.read(said.text());
            return Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.of(malformed(setting));
        }
    }

    private static String missing(Setting<?> setting) {
        return "\"" + setting.name() + "\" is missing: " + setting.description() + ", " + setting.form() + ".";
    }

    private String malformed(Setting<?> setting) {
        return "\"" + setting.name() + "\"" + origin(setting.name()) + " must be " + setting.form() + ".";
    }

    private String origin(String name) {
        Given said = given.get(name);
        return said == null ? "" : said.origin();
    }

    private static String names(List<Setting<?>> known) {
        return known.isEmpty()
                ? "none"
                : known.stream().map(Setting::name).sorted().collect(Collectors.joining(", "));
    }

    /** The names alone. */
    @Override
    public String toString() {
        return "Settings" + given.keySet();
    }
}
