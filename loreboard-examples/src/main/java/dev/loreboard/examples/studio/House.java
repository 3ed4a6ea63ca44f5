package dev.loreboard.examples.studio;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.media.FolderMediaStore;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.examples.studio.data.Database;
import java.util.ArrayDeque;
import java.util.Deque;

/** What all rooms share, opened in one order and closed in the other. */
public final class House implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Database database;
    private final MediaStore media;
    private final Embedder embedder;
    private final Loreboard board;

    private House(StudioSettings settings) {
        this.database = keep(Database.open(settings.folder().resolve("studio.db")));
        this.media = keep(FolderMediaStore.open(settings.folder().resolve("media")));
        this.embedder = keep(embedder(settings));
        this.board = keep(Loreboard.at(settings.folder().resolve("board"))
                .environment(settings.variables())
                .embedder(embedder)
                .media(media)
                .open());
    }

    static House open(StudioSettings settings) {
        return new House(settings);
    }

    private static Embedder embedder(StudioSettings settings) {
        EmbedderProvider provider = Providers.discover(EmbedderProvider.class).named(settings.embedder());
        return provider.open(Settings.fromEnvironment(settings.embedder(), settings.variables()), Parts.none());
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    public Database database() {
        return database;
    }

    public MediaStore media() {
        return media;
    }

    public Embedder embedder() {
        return embedder;
    }

    public Loreboard board() {
        return board;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failure) {
                throw new IllegalStateException("A part of the studio could not be closed.", failure);
            }
        }
    }
}
