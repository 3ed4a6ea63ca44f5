package dev.loreboard.api.spi;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that a plugin can be told, described well enough for help and error messages. A setting is optional until it
 * is {@link #required()} or has a {@link #withDefault default}.
 *
 * @param <T> the type of its value
 */
public final class Setting<T> {

    /** Whether a plugin can do without. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String name;
    private final String description;
    private final String form;
    private final Function<String, T> reader;
    private final Function<T, String> writer;
    private final Need need;
    private final Optional<T> fallback;

    private Setting(
            String name,
            String description,
            String form,
            Function<String, T> reader,
            Function<T, String> writer,
            Need need,
            Optional<T> fallback) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A setting is named in lower case with dashes, like \"max-connections\"; this is: \"" + name
                            + "\".");
        }
        this.name = name;
        this.description = description;
        this.form = form;
        this.reader = reader;
        this.writer = writer;
        this.need = need;
        this.fallback = fallback;
    }

    /**
     * A setting of any type.
     *
     * @param form what a value looks like, for messages: "a whole number"
     * @param reader turns text into the value, and throws {@link IllegalArgumentException} when it cannot
     */
    public static <T> Setting<T> of(String name, String description, String form, Function<String, T> reader) {
        return of(name, description, form, reader, String::valueOf);
    }

    private static <T> Setting<T> of(
            String name, String description, String form, Function<String, T> reader, Function<T, String> writer) {
        return new Setting<>(name, description, form, reader, writer, Need.OPTIONAL, Optional.empty());
    }

    public static Setting<String> text(String name, String description) {
        return of(name, description, "text", Function.identity());
    }

    public static Setting<Integer> number(String name, String description) {
        return of(name, description, "a whole number", Integer::valueOf);
    }

    public static Setting<Path> path(String name, String description) {
        return of(name, description, "a path", Path::of);
    }

    public static Setting<URI> address(String name, String description) {
        return of(name, description, "an address like http://localhost:8000", Setting::readAddress);
    }

    /** A span of time like {@code 300ms}, {@code 5s}, {@code 10m}, {@code 2h} or {@code 1d}. */
    public static Setting<Duration> duration(String name, String description) {
        return of(
                name, description, "a time like 300ms, 5s, 10m, 2h or 1d", Setting::readDuration, Setting::writtenTime);
    }

    public static Setting<Boolean> flag(String name, String description) {
        return of(name, description, "true or false", Setting::readFlag);
    }

    /** One of the constants of an enumeration, written in lower case with dashes. */
    public static <E extends Enum<E>> Setting<E> choice(String name, String description, Class<E> choices) {
        String form =
                Arrays.stream(choices.getEnumConstants()).map(Setting::written).collect(Collectors.joining(", "));
        return of(
                name,
                description,
                "one of " + form,
                text -> Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> written(choice).equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                Setting::written);
    }

    /** A key or password. Neither help nor errors ever show its value. */
    public static Setting<Secret> secret(String name, String description) {
        return of(name, description, "a secret", Secret::new);
    }

    public Setting<T> required() {
        return new Setting<>(name, description, form, reader, writer, Need.REQUIRED, Optional.empty());
    }

    public Setting<T> withDefault(T value) {
        return new Setting<>(name, description, form, reader, writer, Need.OPTIONAL, Optional.of(value));
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** What a value looks like, as a phrase. */
    public String form() {
        return form;
    }

    public Need need() {
        return need;
    }

    /** The value when nothing was said, if there is one. */
    public Optional<T> fallback() {
        return fallback;
    }

    /** The default as it would be typed; a secret shows itself as one. */
    public Optional<String> fallbackText() {
        return fallback.map(writer);
    }

    /** @throws IllegalArgumentException when the text is not such a value */
    T read(String text) {
        return reader.apply(text);
    }

    private static String writtenTime(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static URI readAddress(String text) {
        URI address = URI.create(text);
        if (address.getScheme() == null) {
            throw new IllegalArgumentException("it has no scheme");
        }
        return address;
    }

    private static boolean readFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it is neither");
        };
    }

    private static Duration readDuration(String text) {
        String digits = text.replaceFirst("[a-z]+$", "");
        long amount = Long.parseLong(digits);
        if (amount < 0) {
            throw new IllegalArgumentException("it is negative");
        }
        try {
            return switch (text.substring(digits.length())) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                case "d" -> Duration.ofDays(amount);
                default -> throw new IllegalArgumentException("it has no unit");
            };
        } catch (ArithmeticException endless) {
            throw new IllegalArgumentException("it is longer than time can be counted", endless);
        }
    }

    /** The name and what it is for. */
    @Override
    public String toString() {
        return name + ": " + description;
    }
}
