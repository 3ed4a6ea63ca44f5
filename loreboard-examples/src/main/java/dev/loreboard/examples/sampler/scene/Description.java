package dev.loreboard.examples.sampler.scene;

import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to see, and no more: the seed decides what is left open.
 *
 * @param subjects the first ones; more may join them unless {@code alone}
 * @param alone whether there are no subjects but these
 */
public record Description(
        Optional<Setting> setting,
        List<Subject> subjects,
        boolean alone,
        Optional<Palette> palette,
        Optional<Style> style,
        Optional<TimeOfDay> time,
        Optional<Weather> weather,
        Optional<Mood> mood,
        Optional<Era> era) {

    public Description {
        subjects = List.copyOf(subjects);
    }

    /** Says nothing, so that the seed decides everything. */
    public static Description open() {
        return new Description(
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Description with(Setting wanted) {
        return new Description(Optional.of(wanted), subjects, alone, palette, style, time, weather, mood, era);
    }

    /** With these subjects, to which the seed may add others. */
    public Description with(Subject... wanted) {
        return new Description(setting, List.of(wanted), false, palette, style, time, weather, mood, era);
    }

    /** With these subjects and no other. */
    public Description withOnly(Subject... wanted) {
        return new Description(setting, List.of(wanted), true, palette, style, time, weather, mood, era);
    }

    public Description with(Palette wanted) {
        return new Description(setting, subjects, alone, Optional.of(wanted), style, time, weather, mood, era);
    }

    public Description with(Style wanted) {
        return new Description(setting, subjects, alone, palette, Optional.of(wanted), time, weather, mood, era);
    }

    public Description with(TimeOfDay wanted) {
        return new Description(setting, subjects, alone, palette, style, Optional.of(wanted), weather, mood, era);
    }

    public Description with(Weather wanted) {
        return new Description(setting, subjects, alone, palette, style, time, Optional.of(wanted), mood, era);
    }

    public Description with(Mood wanted) {
        return new Description(setting, subjects, alone, palette, style, time, weather, Optional.of(wanted), era);
    }

    public Description with(Era wanted) {
        return new Description(setting, subjects, alone, palette, style, time, weather, mood, Optional.of(wanted));
    }
}
