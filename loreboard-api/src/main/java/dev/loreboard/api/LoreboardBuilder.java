package dev.loreboard.api;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Tagger;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * How a board is to be opened. Not for several threads.
 *
 * <p>A part is either handed over as an object, which stays the caller's to close, or named, and then the board opens the
 * plugin of that name and closes what it opened. When a part is chosen twice, the last choice counts. A plugin's settings
 * are those of the {@link #environment}, and instead of them those of the program where both say something.
 */
public final class LoreboardBuilder {

    private final BoardFolder folder;
    private Choices choices = Choices.NONE;
    private Surroundings surroundings = Surroundings.ofThisProgram();
    private Habits habits = Habits.USUAL;
    private Clock clock = Clock.systemUTC();

    LoreboardBuilder(Path folder) {
        this.folder = new BoardFolder(folder.toAbsolutePath());
    }

    /**
     * Embeds with this one. Without a choice the board takes the only embedder that is ready; one that is {@linkplain
     * dev.loreboard.api.spi.EmbedderProvider#embedded() embedded} makes way for another.
     */
    public LoreboardBuilder embedder(Embedder lent) {
        return lend(Embedder.class, lent);
    }

    /** Embeds with the plugin of this name. */
    public LoreboardBuilder embedder(String name, Settings settings) {
        return name(Embedder.class, name, settings);
    }

    /**
     * Keeps vectors in this one, which has to be handed over again whenever the board is opened. Without a choice a new
     * board takes an embedded store.
     */
    public LoreboardBuilder store(VectorStore lent) {
        return lend(VectorStore.class, lent);
    }

    /** Keeps vectors with the plugin of this name; a board that is there already keeps the store that it has. */
    public LoreboardBuilder store(String name, Settings settings) {
        return name(VectorStore.class, name, settings);
    }

    /**
     * Keeps the bytes of files in this one, which has to be handed over again whenever the board is opened. Without a choice
     * they are kept in the board's folder.
     */
    public LoreboardBuilder media(MediaStore lent) {
        return lend(MediaStore.class, lent);
    }

    /** Keeps the bytes of files with the plugin of this name, which has to be named whenever the board is opened. */
    public LoreboardBuilder media(String name, Settings settings) {
        return name(MediaStore.class, name, settings);
    }

    /** Tags with this one. Without a choice the board opens the only tagger that is ready, when it is first asked to tag. */
    public LoreboardBuilder tagger(Tagger lent) {
        return lend(Tagger.class, lent);
    }

    /** Tags with the plugin of this name, opened when it is first needed. */
    public LoreboardBuilder tagger(String name, Settings settings) {
        return name(Tagger.class, name, settings);
    }

    /** Describes with this one; without a choice like {@link #tagger(Tagger)}. */
    public LoreboardBuilder describer(Describer lent) {
        return lend(Describer.class, lent);
    }

    /** Describes with the plugin of this name, opened when it is first needed. */
    public LoreboardBuilder describer(String name, Settings settings) {
        return name(Describer.class, name, settings);
    }

    /** Clusters with this one; without a choice like {@link #tagger(Tagger)}. */
    public LoreboardBuilder clusterer(Clusterer lent) {
        return lend(Clusterer.class, lent);
    }

    /** Clusters with the plugin of this name, opened when it is first needed. */
    public LoreboardBuilder clusterer(String name, Settings settings) {
        return name(Clusterer.class, name, settings);
    }

    /** Finds duplicates with this one; without a choice like {@link #tagger(Tagger)}. */
    public LoreboardBuilder duplicateFinder(DuplicateFinder lent) {
        return lend(DuplicateFinder.class, lent);
    }

    /** Finds duplicates with the plugin of this name, opened when it is first needed. */
    public LoreboardBuilder duplicateFinder(String name, Settings settings) {
        return name(DuplicateFinder.class, name, settings);
    }

    /**
     * Recognises copies by the fingerprints of this one. Without a choice the board opens the only fingerprinter that is
     * ready, when something is first added; where none is, no copy is recognised.
     */
    public LoreboardBuilder fingerprinter(Fingerprinter lent) {
        return lend(Fingerprinter.class, lent);
    }

    /** Recognises copies by the fingerprints of the plugin of this name, opened when it is first needed. */
    public LoreboardBuilder fingerprinter(String name, Settings settings) {
        return name(Fingerprinter.class, name, settings);
    }

    /** Where to look for plugins; without this, where the current thread's context class loader does. */
    public LoreboardBuilder pluginsFrom(ClassLoader loader) {
        surroundings = new Surroundings(loader, surroundings.environment());
        return this;
    }

    /**
     * The variables that may hold settings of plugins, named as {@link Settings#variable} says; without this, those of the
     * program.
     */
    public LoreboardBuilder environment(Map<String, String> variables) {
        surroundings = new Surroundings(surroundings.loader(), variables);
        return this;
    }

    /** How much content to take in; without this, {@link ContentLimits#defaults()}. */
    public LoreboardBuilder limits(ContentLimits chosen) {
        habits = habits.with(chosen);
        return this;
    }

    /** Where to keep the bytes of files that are added; without this, {@link Keeping#COPY}. */
    public LoreboardBuilder keeping(Keeping chosen) {
        habits = habits.with(chosen);
        return this;
    }

    /** What becomes of copies of what is there; without this, {@link Copies#ATTACH_UNNAMED}. */
    public LoreboardBuilder copies(Copies chosen) {
        habits = habits.with(chosen);
        return this;
    }

    public LoreboardBuilder clock(Clock lent) {
        clock = lent;
        return this;
    }

    /**
     * Opens the board, or makes it.
     *
     * @throws dev.loreboard.api.failure.ProviderException when a plugin is not there, not ready, or not the only one
     * @throws dev.loreboard.api.failure.SettingsException when a plugin's settings do not fit
     * @throws dev.loreboard.api.failure.SpaceMismatchException when it was made with another model
     * @throws dev.loreboard.api.failure.StorageException when the folder cannot be used, another program uses it, or its
     *     vectors are in a store that was not handed over
     */
    public Loreboard open() {
        Parts parts = Parts.none().with(Clock.class, clock);
        return new Opening(new Assembly(folder, choices, surroundings, parts)).run(habits);
    }

    private <T> LoreboardBuilder lend(Class<T> type, T part) {
        choices = choices.with(type, new Choice.Lent<>(part));
        return this;
    }

    private <T> LoreboardBuilder name(Class<T> type, String name, Settings settings) {
        choices = choices.with(type, new Choice.Named<>(name, settings, "named by the program."));
        return this;
    }
}
