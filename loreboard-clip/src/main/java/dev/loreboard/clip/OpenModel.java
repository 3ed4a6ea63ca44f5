package dev.loreboard.clip;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.audio.Hearing;
import dev.loreboard.clip.audio.SoundReader;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.image.Preprocessor;
import dev.loreboard.clip.model.Family;
import dev.loreboard.clip.model.Fingerprint;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.model.PairFolder;
import dev.loreboard.clip.model.PictureFolder;
import dev.loreboard.clip.model.Reading;
import dev.loreboard.clip.model.SoundFolder;
import dev.loreboard.clip.model.Towers;
import dev.loreboard.clip.model.WordFolder;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.text.Tokenizer;
import dev.loreboard.clip.text.WordReader;
import dev.loreboard.clip.text.WordRules;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A model, loaded and tried out. May be shared between threads.
 *
 * @param pictures empty for a model that sees none
 * @param words empty for a model that reads none
 * @param sounds empty for a model that hears none
 */
record OpenModel(
        ModelFolder folder,
        EmbeddingSpace space,
        Optional<PictureTower> pictures,
        Optional<WordTower> words,
        Optional<SoundTower> sounds,
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
        Opening opening = new Opening(options, things);
        return switch (folder) {
            case PairFolder pair -> opening.pair(pair, towers);
            case WordFolder words -> opening.words(words, towers.files().getFirst());
            case PictureFolder pictures ->
                opening.pictures(pictures, towers.files().getFirst());
            case SoundFolder sounds -> opening.sounds(sounds, towers);
        };
    }

    /** What is known before the folder is. */
    private record Opening(ClipOptions options, OpenThings things) {

        OpenModel pair(PairFolder folder, Towers towers) {
            WordReader reader = reader(folder.words());
            return switch (towers) {
                case Towers.Parted(Path pictures, Path words) ->
                    parted(folder, reader, pictures, words, Optional.empty());
                case Towers.Threefold(Path pictures, Path words, Path sounds) ->
                    parted(folder, reader, pictures, words, Optional.of(sounds));
                case Towers.Joint(Path graph) -> joint(folder, reader, graph);
                case Towers.Alone other -> throw misfit(other);
                case Towers.Heard other -> throw misfit(other);
            };
        }

        private static IllegalStateException misfit(Towers other) {
            return new IllegalStateException(other + " is no model for pictures and words.");
        }

        private OpenModel parted(
                PairFolder folder, WordReader reader, Path pictureGraph, Path wordGraph, Optional<Path> soundGraph) {
            Family family = folder.family();
            RunPlan pictures = RunPlan.of(pictureGraph, options);
            RunPlan words = RunPlan.of(wordGraph, options);
            ModelSession seeing = session(pictureGraph, pictures);
            ModelSession reading = session(wordGraph, words);
            return pair(
                    folder,
                    pictures(
                            new Tower(seeing, VectorPort.ofPictures(seeing, family), Map.of()),
                            folder.pictures(),
                            pictures),
                    words(new Tower(reading, VectorPort.ofWords(reading, family), Map.of()), family, reader, words),
                    soundGraph.map(graph -> sounds(graph, folder.hearing().orElseThrow(), family)),
                    folder.likelihood().or(() -> JointLikelihood.usual(family)));
        }

        private OpenModel joint(PairFolder folder, WordReader reader, Path graph) {
            Family family = folder.family();
            RunPlan plan = RunPlan.of(graph, options);
            ModelSession both = session(graph, plan);
            WordPorts words = WordPorts.of(both, reader.rules(), seesPadding(family));
            PicturePort pictures = PicturePort.of(both, folder.pictures());
            Tower pictureSide = new Tower(both, VectorPort.ofPictures(both, family), words.input(reader, ""));
            Tower wordSide = new Tower(both, VectorPort.ofWords(both, family), pictures.company(folder.pictures()));
            return pair(
                    folder,
                    pictures(pictureSide, folder.pictures(), plan),
                    words(wordSide, family, reader, plan),
                    Optional.empty(),
                    JointLikelihood.of(pictureSide, wordSide, text -> words.input(reader, text), family));
        }

        private OpenModel pair(
                PairFolder folder,
                PictureTower pictures,
                WordTower words,
                Optional<SoundTower> sounds,
                Optional<Likelihood> likelihood) {
            int dimension = words.dimension();
            requireEqual(dimension, words, "pictures", pictures.dimension(), pictures);
            sounds.ifPresent(tower -> requireEqual(dimension, words, "sounds", tower.dimension(), tower));
            String kind = folder.family() + "-" + folder.pictures().width();
            return new OpenModel(
                    folder,
                    space(kind, folder, Optional.of(words.reader()), dimension),
                    Optional.of(pictures),
                    Optional.of(words),
                    sounds,
                    likelihood);
        }

        private static void requireEqual(int words, WordTower reading, String what, int other, Object tower) {
            if (other != words) {
                throw new ModelException("The " + what + " of " + tower + " have " + other
                        + " dimensions, the words of " + reading + " " + words
                        + ". They are of different models, or end before their projections; fetch the folder again.");
            }
        }

        OpenModel sounds(SoundFolder folder, Towers towers) {
            if (!(towers instanceof Towers.Heard(Path soundGraph, Path wordGraph))) {
                throw new IllegalStateException(towers + " is no model for sound and words.");
            }
            RunPlan plan = RunPlan.of(wordGraph, options);
            WordReader reader = reader(folder.words());
            ModelSession reading = session(wordGraph, plan);
            Tower side = new Tower(reading, VectorPort.ofWords(reading, Family.CLAP), Map.of());
            WordPorts ports = WordPorts.of(reading, reader.rules(), false);
            WordTower words =
                    keep(new WordTower(side, ports, reader, plan, ports.mask().isPresent()));
            SoundTower sounds = sounds(soundGraph, folder.sounds(), Family.CLAP);
            int dimension = words.dimension();
            requireEqual(dimension, words, "sounds", sounds.dimension(), sounds);
            return new OpenModel(
                    folder,
                    space("clap", folder, Optional.of(reader), dimension),
                    Optional.empty(),
                    Optional.of(words),
                    Optional.of(sounds),
                    Optional.empty());
        }

        private SoundTower sounds(Path graph, Hearing wanted, Family family) {
            RunPlan plan = RunPlan.of(graph, options);
            ModelSession session = session(graph, plan);
            Tower side = new Tower(session, VectorPort.ofSounds(session, family), Map.of());
            SoundTower tower = new SoundTower(
                    side, SoundPort.of(session, wanted), new Ear(new SoundReader(options.sounds()), wanted), plan);
            things.add(tower::close);
            return tower;
        }

        OpenModel words(WordFolder folder, Path graph) {
            RunPlan plan = RunPlan.of(graph, options);
            ModelSession session = session(graph, plan);
            WordReader reader = reader(folder.words());
            Tower side = new Tower(session, LoneVectorPort.of(session, folder), Map.of());
            WordPorts ports = WordPorts.of(session, reader.rules(), false);
            WordTower tower =
                    keep(new WordTower(side, ports, reader, plan, ports.mask().isPresent()));
            return new OpenModel(
                    folder,
                    space("words", folder, Optional.of(reader), tower.dimension()),
                    Optional.empty(),
                    Optional.of(tower),
                    Optional.empty(),
                    Optional.empty());
        }

        OpenModel pictures(PictureFolder folder, Path graph) {
            RunPlan plan = RunPlan.of(graph, options);
            ModelSession session = session(graph, plan);
            Tower side = new Tower(session, LoneVectorPort.of(session, folder), Map.of());
            PictureTower tower = pictures(side, folder.pictures(), plan);
            String kind = "pictures-" + folder.pictures().width();
            return new OpenModel(
                    folder,
                    space(kind, folder, Optional.empty(), tower.dimension()),
                    Optional.of(tower),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private EmbeddingSpace space(String kind, ModelFolder folder, Optional<WordReader> reader, int dimension) {
            String fingerprint = Fingerprint.of(folder, options.sessions().ending(), reader);
            return new EmbeddingSpace(kind + "-" + fingerprint, dimension);
        }

        private WordReader reader(Reading words) {
            Tokenizer tokenizer = Tokenizer.open(words.tokenizer());
            things.add(tokenizer::close);
            WordRules rules = options.prompts().map(words.rules()::withPrompts).orElse(words.rules());
            return new WordReader(tokenizer, rules, options.overlong());
        }

        private ModelSession session(Path file, RunPlan plan) {
            ModelSession session = options.sessions().open(file, plan.engine());
            things.add(session::close);
            return session;
        }

        private WordTower words(Tower side, Family family, WordReader reader, RunPlan plan) {
            WordPorts ports = WordPorts.of(side.session(), reader.rules(), seesPadding(family));
            return keep(new WordTower(side, ports, reader, plan, false));
        }

        private static boolean seesPadding(Family family) {
            return switch (family) {
                case CLIP, CLAP -> false;
                case SIGLIP, SIGLIP2 -> true;
            };
        }

        private WordTower keep(WordTower tower) {
            things.add(tower::close);
            return tower;
        }

        private PictureTower pictures(Tower side, Preprocessing wanted, RunPlan plan) {
            PicturePort port = PicturePort.of(side.session(), wanted);
            Preprocessor preprocessor = new Preprocessor(wanted);
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
