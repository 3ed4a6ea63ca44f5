package dev.loreboard.clip;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessor;
import dev.loreboard.clip.model.Fingerprint;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.model.Towers;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
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
        Towers towers = folder.towers(options.precision(), options.sessions().ending());
        Tokenizer tokenizer = Tokenizer.open(folder.tokenizer());
        things.add(tokenizer::close);
        WordReader reader = new WordReader(tokenizer, folder.words(), options.overlong());
        Opening opening = new Opening(options, folder, reader, things);
        return switch (towers) {
            case Towers.Parted(Path pictures, Path words) -> opening.parted(pictures, words);
            case Towers.Joint(Path graph) -> opening.joint(graph);
        };
    }

    /** What is known before the graphs are. */
    private record Opening(ClipOptions options, ModelFolder folder, WordReader reader, OpenThings things) {

        OpenModel parted(Path pictureGraph, Path wordGraph) {
            RunPlan pictures = RunPlan.of(pictureGraph, options);
            RunPlan words = RunPlan.of(wordGraph, options);
            ModelSession seeing = session(pictureGraph, pictures);
            ModelSession reading = session(wordGraph, words);
            Tower pictureSide = new Tower(seeing, VectorPort.ofPictures(seeing, folder.family()), Map.of());
            Tower wordSide = new Tower(reading, VectorPort.ofWords(reading, folder.family()), Map.of());
            return open(
                    pictures(pictureSide, pictures), words(wordSide, words), JointLikelihood.usual(folder.family()));
        }

        OpenModel joint(Path graph) {
            RunPlan plan = RunPlan.of(graph, options);
            ModelSession both = session(graph, plan);
            WordPorts words = WordPorts.of(both, folder);
            PicturePort pictures = PicturePort.of(both, folder.pictures());
            Tower pictureSide = new Tower(both, VectorPort.ofPictures(both, folder.family()), words.input(reader, ""));
            Tower wordSide =
                    new Tower(both, VectorPort.ofWords(both, folder.family()), pictures.company(folder.pictures()));
            return open(
                    pictures(pictureSide, plan),
                    words(wordSide, plan),
                    JointLikelihood.of(pictureSide, wordSide, text -> words.input(reader, text), folder.family()));
        }

        private ModelSession session(Path file, RunPlan plan) {
            ModelSession session = options.sessions().open(file, plan.engine());
            things.add(session::close);
            return session;
        }

        private OpenModel open(PictureTower pictures, WordTower words, Optional<Likelihood> likelihood) {
            int dimension = pictures.dimension();
            int wordDimension = words.dimension();
            if (wordDimension != dimension) {
                throw new ModelException("The pictures of " + pictures + " have " + dimension
                        + " dimensions, the words of " + words + " " + wordDimension
                        + ". They are of different models, or end before their projections; fetch the folder again.");
            }
            String fingerprint = Fingerprint.of(folder, options.sessions().ending(), reader);
            String name = folder.family() + "-" + folder.pictures().width() + "-" + fingerprint;
            return new OpenModel(folder, new EmbeddingSpace(name, dimension), reader, pictures, words, likelihood);
        }

        private WordTower words(Tower side, RunPlan plan) {
            WordTower tower = new WordTower(side, WordPorts.of(side.session(), folder), reader, plan);
            things.add(tower::close);
            return tower;
        }

        private PictureTower pictures(Tower side, RunPlan plan) {
            PicturePort port = PicturePort.of(side.session(), folder.pictures());
            Preprocessor preprocessor = new Preprocessor(folder.pictures());
            int batch = port.batch().orElse(plan.most());
            long bytes = (long) batch * preprocessor.size() * Float.BYTES;
            if (bytes > MOST_BYTES) {
                throw new ModelException("A batch of " + batch + " pictures takes " + bytes + " bytes for "
                        + side.session() + ", more than " + MOST_BYTES + ". Choose a smaller batch.");
            }
            PictureTower tower =
                    new PictureTower(side, port, new PictureReader(options.pictures()), preprocessor, plan);
            things.add(tower::close);
            return tower;
        }
    }
}
