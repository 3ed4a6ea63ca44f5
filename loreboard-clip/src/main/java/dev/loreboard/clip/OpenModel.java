package dev.loreboard.clip;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessor;
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

    private static final long MOST_BYTES = 1 << 30;

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
                OnnxSession reading = session(words, options, things);
                yield new Opening(options, folder, reader).parted(seeing, reading);
            }
            case Towers.Joint(Path graph) ->
                new Opening(options, folder, reader).joint(session(graph, options, things));
        };
    }

    private static OnnxSession session(Path file, ClipOptions options, OpenThings things) {
        OnnxSession session = OnnxSession.open(file, options.engine());
        things.add(session::close);
        return session;
    }

    /** What is known before the graphs are. */
    private record Opening(ClipOptions options, ModelFolder folder, WordReader reader) {

        OpenModel parted(OnnxSession seeing, OnnxSession reading) {
            Tower pictureSide = new Tower(seeing, VectorPort.ofPictures(seeing, folder.family()), Map.of());
            Tower wordSide = new Tower(reading, VectorPort.ofWords(reading, folder.family()), Map.of());
            return open(pictureSide, wordSide, JointLikelihood.usual(folder.family()));
        }

        OpenModel joint(OnnxSession both) {
            WordPorts words = WordPorts.of(both, folder);
            PicturePort pictures = PicturePort.of(both, folder.pictures());
            Tower pictureSide = new Tower(both, VectorPort.ofPictures(both, folder.family()), words.input(reader, ""));
            Tower wordSide =
                    new Tower(both, VectorPort.ofWords(both, folder.family()), pictures.company(folder.pictures()));
            return open(
                    pictureSide,
                    wordSide,
                    JointLikelihood.of(pictureSide, wordSide, text -> words.input(reader, text), folder.family()));
        }

        private OpenModel open(Tower pictureSide, Tower wordSide, Optional<Likelihood> likelihood) {
            PictureTower pictures = pictures(pictureSide);
            WordPorts ports = WordPorts.of(wordSide.session(), folder);
            WordTower words = new WordTower(wordSide, ports, reader, options.batch());
            int dimension = pictures.dimension();
            if (words.dimension() != dimension) {
                throw new ModelException("The pictures of " + pictureSide.session() + " have " + dimension
                        + " dimensions, the words of " + wordSide.session() + " " + words.dimension()
                        + ". They are of different models, or end before their projections; fetch the folder again.");
            }
            String name = folder.family() + "-" + folder.pictures().width() + "-" + Fingerprint.of(folder, reader);
            return new OpenModel(folder, new EmbeddingSpace(name, dimension), reader, pictures, words, likelihood);
        }

        private PictureTower pictures(Tower pictureSide) {
            PicturePort port = PicturePort.of(pictureSide.session(), folder.pictures());
            Preprocessor preprocessor = new Preprocessor(folder.pictures());
            int batch = port.batch().orElse(options.batch());
            long bytes = (long) batch * preprocessor.size() * Float.BYTES;
            if (bytes > MOST_BYTES) {
                throw new ModelException("A batch of " + batch + " pictures takes " + bytes + " bytes for "
                        + pictureSide.session() + ", more than " + MOST_BYTES + ". Choose a smaller batch.");
            }
            return new PictureTower(pictureSide, port, new PictureReader(options.pictures()), preprocessor, batch);
        }
    }
}
