package dev.loreboard.examples.studio;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.examples.studio.web.Address;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the studio is furnished.
 *
 * @param folder where everything is kept
 * @param samples how many pictures to paint when it is empty
 * @param session after which somebody who does nothing is logged out
 * @param log the form of the log
 * @param variables settings of plugins, named as in the environment
 */
public record StudioSettings(
        Path folder,
        Address address,
        String embedder,
        String media,
        int samples,
        Duration session,
        LogForm log,
        Map<String, String> variables) {

    /** The media store that is no plugin. */
    static final String FOLDER_OF_MEDIA = "folder";

    private static final String STUDIO = "studio";
    private static final int LONGEST_SESSION = 10_000;
    private static final Setting<Path> FOLDER =
            Setting.path("folder", "Where everything is kept").withDefault(Path.of("studio"));
    private static final Setting<String> HOST = Setting.text(
                    "host", "The address to listen at; by default this machine alone can reach it")
            .withDefault("127.0.0.1");
    private static final Setting<Integer> PORT = Setting.number("port", "The port to listen at; 0 is any that is free")
            .withDefault(7070);
    private static final Setting<String> NAMES = Setting.text(
                    "names", "Further names by which browsers may call it, with commas between")
            .withDefault("");
    private static final Setting<String> EMBEDDER =
            Setting.text("embedder", "The plugin that makes vectors").withDefault("mini");
    private static final Setting<String> MEDIA =
            Setting.text("media", "The plugin that keeps files, or folder").withDefault(FOLDER_OF_MEDIA);
    private static final Setting<Integer> SAMPLES = Setting.number(
                    "samples", "How many pictures to paint when it is empty")
            .withDefault(240);
    private static final Setting<Integer> SESSION_HOURS = Setting.number(
                    "session-hours", "Hours after which somebody who does nothing is logged out")
            .withDefault(720);
    private static final Setting<LogForm> LOG = Setting.choice(
                    "log", "The form of the log on the standard error", LogForm.class)
            .withDefault(LogForm.PLAIN);

    public StudioSettings {
        variables = Map.copyOf(variables);
    }

    /** All that can be said, for help. */
    public static List<Setting<?>> settings() {
        return List.of(FOLDER, HOST, PORT, NAMES, EMBEDDER, MEDIA, SAMPLES, SESSION_HOURS, LOG);
    }

    /**
     * Reads a file of lines like {@code studio.port=7070} or {@code clip.folder=/models/clip}, and instead of them the environment's
     * variables, like {@code LOREBOARD_STUDIO_PORT}, where both say something.
     *
     * @throws SettingsException when they cannot be read, or say something that no one knows
     */
    public static StudioSettings read(Path file, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>();
        if (Files.exists(file)) {
            inFile(file).forEach((name, value) -> variables.put(variable(name), value));
        }
        variables.putAll(environment);
        return of(variables);
    }

    static StudioSettings of(Map<String, String> variables) {
        Settings said = Settings.fromEnvironment(STUDIO, variables);
        said.require("the studio", settings());
        Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1", said.get(HOST)));
        names.addAll(List.of(said.get(NAMES).split(",")));
        names.remove("");
        Address address = new Address(said.get(HOST), said.get(PORT), names);
        return new StudioSettings(
                said.get(FOLDER),
                address,
                said.get(EMBEDDER),
                said.get(MEDIA),
                said.get(SAMPLES),
                session(said.get(SESSION_HOURS)),
                said.get(LOG),
                variables);
    }

    private static Duration session(int hours) {
        if (hours < 1 || hours > LONGEST_SESSION) {
            throw new SettingsException(
                    "the studio",
                    List.of("\"session-hours\" is from 1 to " + LONGEST_SESSION + ", not " + hours + "."));
        }
        return Duration.ofHours(hours);
    }

    private static String variable(String name) {
        int dot = name.indexOf('.');
        if (dot < 1) {
            throw new SettingsException(
                    "the studio",
                    List.of("\"" + name + "\" names no plugin: say \"studio." + name + "\", for example."));
        }
        return Settings.variable(name.substring(0, dot), name.substring(dot + 1));
    }

    private static Map<String, String> inFile(Path file) {
        Properties lines = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
        } catch (IOException failure) {
            throw new SettingsException("the studio", List.of("The file " + file + " cannot be read: " + failure));
        }
        Map<String, String> found = new HashMap<>();
        lines.stringPropertyNames().forEach(name -> found.put(name, lines.getProperty(name)));
        return found;
    }
}
