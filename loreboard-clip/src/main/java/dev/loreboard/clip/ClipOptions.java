package dev.loreboard.clip;

import dev.loreboard.clip.audio.SoundOptions;
import dev.loreboard.clip.image.PictureOptions;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.OnnxSession;
import dev.loreboard.clip.runtime.SessionOpener;
import dev.loreboard.clip.text.Overlong;
import dev.loreboard.clip.text.Prompts;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which model is opened, and how.
 *
 * @param folder with the model, as it was published
 * @param batch how many items share one run of a graph; larger is rarely faster, and takes more memory
 * @param reproducible whether an item gets the same vector in any company; where a graph rounds all that shares a run together,
 *     as those in 8 bits do, each item then has a run of its own
 * @param overlong what happens to texts that are longer than the model reads
 * @param prompts what comes before texts, where something else is wanted than the folder says
 * @param pictures how pictures are read
 * @param sounds how sound is read
 * @param engine how graphs are run
 * @param sessions on what graphs are run
 */
public record ClipOptions(
        Path folder,
        Precision precision,
        int batch,
        boolean reproducible,
        Overlong overlong,
        Optional<Prompts> prompts,
        PictureOptions pictures,
        SoundOptions sounds,
        OnnxOptions engine,
        SessionOpener sessions) {

    private static final int MOST = 1024;

    public ClipOptions {
        if (batch < 1 || batch > MOST) {
            throw new IllegalArgumentException("A batch has 1 to " + MOST + " items, not " + batch + ".");
        }
    }

    /** The most exact graphs of the folder in ONNX Runtime on all processors, eight items at a time; overlong texts are cut. */
    public static ClipOptions at(Path folder) {
        return new ClipOptions(
                folder,
                Precision.BEST,
                8,
                true,
                Overlong.CUT,
                Optional.empty(),
                PictureOptions.defaults(),
                SoundOptions.defaults(),
                OnnxOptions.defaults(),
                OnnxSession::open);
    }

    public ClipOptions withFolder(Path chosen) {
        return new ClipOptions(
                chosen, precision, batch, reproducible, overlong, prompts, pictures, sounds, engine, sessions);
    }

    public ClipOptions withPrecision(Precision chosen) {
        return new ClipOptions(
                folder, chosen, batch, reproducible, overlong, prompts, pictures, sounds, engine, sessions);
    }

    public ClipOptions withBatch(int items) {
        return new ClipOptions(
                folder, precision, items, reproducible, overlong, prompts, pictures, sounds, engine, sessions);
    }

    public ClipOptions withReproducible(boolean wanted) {
        return new ClipOptions(folder, precision, batch, wanted, overlong, prompts, pictures, sounds, engine, sessions);
    }

    public ClipOptions withOverlong(Overlong chosen) {
        return new ClipOptions(
                folder, precision, batch, reproducible, chosen, prompts, pictures, sounds, engine, sessions);
    }

    public ClipOptions withPrompts(Prompts chosen) {
        return new ClipOptions(
                folder,
                precision,
                batch,
                reproducible,
                overlong,
                Optional.of(chosen),
                pictures,
                sounds,
                engine,
                sessions);
    }

    public ClipOptions withPictures(PictureOptions chosen) {
        return new ClipOptions(
                folder, precision, batch, reproducible, overlong, prompts, chosen, sounds, engine, sessions);
    }

    public ClipOptions withSounds(SoundOptions chosen) {
        return new ClipOptions(
                folder, precision, batch, reproducible, overlong, prompts, pictures, chosen, engine, sessions);
    }

    public ClipOptions withEngine(OnnxOptions chosen) {
        return new ClipOptions(
                folder, precision, batch, reproducible, overlong, prompts, pictures, sounds, chosen, sessions);
    }

    public ClipOptions withSessions(SessionOpener chosen) {
        return new ClipOptions(
                folder, precision, batch, reproducible, overlong, prompts, pictures, sounds, engine, chosen);
    }
}
