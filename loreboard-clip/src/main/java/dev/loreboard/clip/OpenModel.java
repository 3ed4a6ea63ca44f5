package dev.loreboard.clip;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.model.Family;
import dev.loreboard.clip.model.Fingerprint;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.model.Towers;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.OnnxSession;
import dev.loreboard.clip.text.Tokenizer;
import dev.loreboard.clip.text.WordReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A model, loaded and tried out. May be shared between threads. */
record OpenModel(
        ModelFolder folder,
        EmbeddingSpace space,
        WordReader reader,
        PictureTower pictures,
        WordTower words,
        Optional<Likelihood> likelihood) {

    /**
     * Opens everything that the folder names, and runs each tower once, so that what does not fit is found out now.
     *
     * @param things gets what was opened, also when something fails after it
     */
    static OpenModel open(ClipOptions options, OpenThings things) {
        ModelFolder folder = ModelFolder.recognise(options.folder());
        Towers towers = folder.towers(options.precision());
        Tokenizer tokenizer = Tokenizer.open(folder.tokenizer());
        things.add(tokenizer::close);
        WordReader reader = new WordReader(tokenizer, folder.words(), options.overlong());
        return switch (towers) {
            case Towers.Parted(Path pictures, Path words) -> {
                OnnxSession seeing = session(pictures, options, things);
                yield open(options, folder, reader, seeing, session(words, options, things));
            }
            case Towers.Joint(Path graph) -> {
                OnnxSession both = session(graph, options, things);
                yield open(options, folder, reader, both, both);
            }
        };
    }

    private static OnnxSession session(Path file, ClipOptions options, OpenThings things) {
        OnnxSession session = OnnxSession.open(file, options.engine());
        things.add(session::close);
        return session;
    }

    private static OpenModel open(
            ClipOptions options, ModelFolder folder, WordReader reader, OnnxSession seeing, OnnxSession reading) {
        PicturePort picturePort = PicturePort.of(seeing, folder.pictures());
        WordPorts wordPorts = WordPorts.of(reading, folder);
        Family family = folder.family();
        boolean joint = seeing == reading;
        Tower seer = new Tower(
                seeing, VectorPort.ofPictures(seeing, family), joint ? wordPorts.input(reader, "") : Map.of());
        Tower scholar = new Tower(
                reading,
                VectorPort.ofWords(reading, family),
                joint ? picturePort.company(folder.pictures()) : Map.of());
        PictureTower pictures = new PictureTower(
                seer, picturePort, new PictureReader(options.pictures()), folder.pictures(), options.batch());
        WordTower words = new WordTower(scholar, wordPorts, reader, options.batch());
        int dimension = pictures.dimension();
        if (words.dimension() != dimension) {
            throw new ModelException("The pictures of " + seeing + " have " + dimension + " dimensions, the words of "
                    + reading + " " + words.dimension() + ". They are of different models, or end before their "
                    + "projections; fetch the folder again.");
        }
        EmbeddingSpace space = new EmbeddingSpace(
                family + "-" + folder.pictures().width() + "-" + Fingerprint.of(folder, reader), dimension);
        Optional<Likelihood> likelihood = joint
                ? JointLikelihood.of(seer, scholar, text -> wordPorts.input(reader, text), family)
                : JointLikelihood.usual(family);
        return new OpenModel(folder, space, reader, pictures, words, likelihood);
    }
}
