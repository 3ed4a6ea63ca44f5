package dev.loreboard.clip.model;

import dev.loreboard.clip.audio.Hearing;
import dev.loreboard.clip.audio.Hearing.Filling;
import dev.loreboard.clip.audio.MelScale;
import dev.loreboard.clip.audio.MelSettings;
import dev.loreboard.clip.audio.MelSettings.Loudness;
import dev.loreboard.clip.audio.MelSettings.Triangles;

/**
 * Reads what a model wants done to sound, in the words of the CLAP models of Hugging Face. Those mean decibels, and by their
 * {@code truncation} one of two filter banks; a model of another kind says its own in {@code mel_scale}, {@code mel_norm} and
 * {@code log_offset}.
 */
final class SoundRules {

    private static final double LEAST = 1e-10;

    private SoundRules() {}

    static Hearing of(ConfigFile config) {
        int rate = config.need("sampling_rate", config::whole);
        int size = config.need("fft_window_size", config::whole);
        boolean slaney = slaney(config);
        boolean usual = !config.has("mel_scale");
        MelSettings mel = new MelSettings(
                rate,
                size,
                size,
                config.need("hop_length", config::whole),
                true,
                config.need("feature_size", config::whole),
                config.need("frequency_min", config::number),
                config.need("frequency_max", config::number),
                slaney ? MelScale.SLANEY : MelScale.HTK,
                Triangles.HERTZ,
                equalArea(config, slaney && usual),
                false,
                config.number("log_offset")
                        .<Loudness>map(Loudness.Log::new)
                        .orElseGet(() -> new Loudness.Decibels(LEAST)));
        return new Hearing(mel, window(config, rate), filling(config));
    }

    private static boolean slaney(ConfigFile config) {
        return switch (config.text("mel_scale").orElseGet(() -> usualScale(config))) {
            case "slaney" -> true;
            case "htk" -> false;
            default -> throw config.misfit("mel_scale", "slaney or htk");
        };
    }

    private static boolean equalArea(ConfigFile config, boolean usual) {
        return switch (config.text("mel_norm").orElse(usual ? "slaney" : "none")) {
            case "slaney" -> true;
            case "none" -> false;
            default -> throw config.misfit("mel_norm", "slaney or none");
        };
    }

    private static String usualScale(ConfigFile config) {
        return switch (config.text("truncation").orElse("rand_trunc")) {
            case "rand_trunc" -> "slaney";
            case "fusion" ->
                throw config.misfit(
                        "truncation",
                        "rand_trunc; models that fuse several views of long sound are not read, take their unfused form");
            default -> throw config.misfit("truncation", "rand_trunc");
        };
    }

    private static int window(ConfigFile config, int rate) {
        return config.whole("nb_max_samples").orElseGet(() ->
                (int) Math.min(Integer.MAX_VALUE, Math.round(config.need("max_length_s", config::number) * rate)));
    }

    private static Filling filling(ConfigFile config) {
        return switch (config.text("padding").orElse("repeatpad")) {
            case "repeatpad" -> Filling.WHOLE_REPEATS;
            case "repeat" -> Filling.REPEATS;
            case "pad" -> Filling.SILENCE;
            default -> throw config.misfit("padding", "repeatpad, repeat or pad");
        };
    }
}
