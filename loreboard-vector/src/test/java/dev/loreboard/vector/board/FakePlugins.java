package dev.loreboard.vector.board;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.FolderMediaStore;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.ClustererProvider;
import dev.loreboard.api.spi.DescriberProvider;
import dev.loreboard.api.spi.DuplicateFinderProvider;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Kind;
import dev.loreboard.api.spi.MediaStoreProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Provider;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.TaggerProvider;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.tck.fake.NearDuplicates;
import dev.loreboard.tck.fake.NearestClusterer;
import dev.loreboard.tck.fake.PlainDescriber;
import dev.loreboard.tck.fake.PlainStore;
import dev.loreboard.tck.fake.RenamedEmbedder;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.tck.fake.WordTagger;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Plugins that note when they are opened and when what they opened is closed. */
final class FakePlugins {

    private static final Queue<String> NOTES = new ConcurrentLinkedQueue<>();

    private FakePlugins() {}

    /** What was opened and closed since {@link #forget}, in that order. */
    static List<String> notes() {
        return List.copyOf(NOTES);
    }

    static void forget() {
        NOTES.clear();
    }

    /** A folder on the class path that names these plugins, as a further jar would. */
    static URLClassLoader naming(Path folder, List<Class<?>> plugins) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        for (Class<?> plugin : plugins) {
            Class<?> kind = Arrays.stream(plugin.getInterfaces())
                    .filter(type -> type.isAnnotationPresent(Kind.class))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(
                    services.resolve(kind.getName()),
                    plugin.getName() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        URL[] places = {folder.toUri().toURL()};
        return new URLClassLoader(places, FakePlugins.class.getClassLoader());
    }

    /** A plugin that takes a key, and may not be ready without. */
    abstract static class Fake<T> implements Provider<T> {

        private static final Setting<String> KEY = Setting.text("key", "What unlocks it");

        private final String name;
        private final Class<T> type;
        private final Setting.Need need;
        private final Function<Parts, T> making;

        Fake(String name, Class<T> type, Setting.Need need, Function<Parts, T> making) {
            this.name = name;
            this.type = type;
            this.need = need;
            this.making = making;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of(KEY);
        }

        @Override
        public Availability availability(Settings settings) {
            return need == Setting.Need.OPTIONAL || settings.find(KEY).isPresent()
                    ? Availability.ready()
                    : Availability.missing("its key", "Set " + Settings.variable(name, "key") + ".");
        }

        @Override
        public T open(Settings settings, Parts parts) {
            settings.require("\"" + name + "\"", settings());
            T made = making.apply(parts);
            NOTES.add("opened " + name
                    + settings.find(KEY).map(key -> " with " + key).orElse(""));
            return noted(made);
        }

        private T noted(T made) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type, AutoCloseable.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            NOTES.add("closed " + name);
                            return null;
                        }
                        try {
                            return method.invoke(made, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    }));
        }
    }

    /** A model that has to be configured. */
    public static final class Real extends Fake<Embedder> implements EmbedderProvider {

        public Real() {
            super("real", Embedder.class, Setting.Need.REQUIRED, parts -> new WordEmbedder());
        }
    }

    /** Another one. */
    public static final class Rival extends Fake<Embedder> implements EmbedderProvider {

        public Rival() {
            super(
                    "rival",
                    Embedder.class,
                    Setting.Need.REQUIRED,
                    parts -> new RenamedEmbedder(new WordEmbedder(), "other-words"));
        }
    }

    /** A model that needs nothing. */
    public static final class Small extends Fake<Embedder> implements EmbedderProvider {

        public Small() {
            super("small", Embedder.class, Setting.Need.OPTIONAL, parts -> new WordEmbedder());
        }

        @Override
        public boolean embedded() {
            return true;
        }
    }

    /** A model that breaks the rule that a plugin can always say whether it is ready. */
    public static final class Speechless extends Fake<Embedder> implements EmbedderProvider {

        public Speechless() {
            super("speechless", Embedder.class, Setting.Need.OPTIONAL, parts -> new WordEmbedder());
        }

        @Override
        public Availability availability(Settings settings) {
            throw new IllegalStateException("the driver is upside down");
        }
    }

    /** A store in memory. */
    public static final class Brief extends Fake<VectorStore> implements VectorStoreProvider {

        public Brief() {
            super(
                    "brief",
                    VectorStore.class,
                    Setting.Need.OPTIONAL,
                    parts -> new PlainStore(parts.need(EmbeddingSpace.class)));
        }
    }

    /** A store that is of no space but its own. */
    public static final class Stubborn extends Fake<VectorStore> implements VectorStoreProvider {

        public Stubborn() {
            super(
                    "stubborn",
                    VectorStore.class,
                    Setting.Need.OPTIONAL,
                    parts -> new PlainStore(new EmbeddingSpace("stubborn", 3)));
        }
    }

    /** Media in the folder that it is lent. */
    public static final class Shelved extends Fake<MediaStore> implements MediaStoreProvider {

        public Shelved() {
            super(
                    "shelved",
                    MediaStore.class,
                    Setting.Need.OPTIONAL,
                    parts -> FolderMediaStore.open(parts.need(Path.class)));
        }
    }

    /** Media that cannot be opened. */
    public static final class Locked extends Fake<MediaStore> implements MediaStoreProvider {

        public Locked() {
            super("locked", MediaStore.class, Setting.Need.OPTIONAL, parts -> {
                throw new StorageException("The door is locked. Bring the key.");
            });
        }
    }

    /** Media whose native library is not there. */
    public static final class Unlinked extends Fake<MediaStore> implements MediaStoreProvider {

        public Unlinked() {
            super("unlinked", MediaStore.class, Setting.Need.OPTIONAL, parts -> {
                throw new UnsatisfiedLinkError("no media in the library path");
            });
        }
    }

    /** A tagger that stands on everything that a tool is lent. */
    public static final class Labels extends Fake<Tagger> implements TaggerProvider {

        public Labels() {
            super("labels", Tagger.class, Setting.Need.OPTIONAL, parts -> {
                parts.need(EmbeddingSpace.class)
                        .requireSame(parts.need(Embedder.class).space(), "The tagger");
                parts.need(Clock.class);
                return new WordTagger(Vocabulary.empty().with("subject", "dragon"));
            });
        }
    }

    /** A tagger that has to be configured. */
    public static final class Stamps extends Fake<Tagger> implements TaggerProvider {

        public Stamps() {
            super(
                    "stamps",
                    Tagger.class,
                    Setting.Need.REQUIRED,
                    parts -> new WordTagger(Vocabulary.empty().with("stamp", "dragon")));
        }
    }

    /** A describer. */
    public static final class Captions extends Fake<Describer> implements DescriberProvider {

        public Captions() {
            super(
                    "captions",
                    Describer.class,
                    Setting.Need.OPTIONAL,
                    parts -> new PlainDescriber(Set.of(Modality.TEXT)));
        }
    }

    /** A clusterer, which can be closed although a clusterer need not be. */
    public static final class Heaps extends Fake<Clusterer> implements ClustererProvider {

        public Heaps() {
            super("heaps", Clusterer.class, Setting.Need.OPTIONAL, parts -> new NearestClusterer());
        }
    }

    /** A finder of duplicates. */
    public static final class Twins extends Fake<DuplicateFinder> implements DuplicateFinderProvider {

        public Twins() {
            super("twins", DuplicateFinder.class, Setting.Need.OPTIONAL, parts -> new NearDuplicates(0.999));
        }
    }
}
