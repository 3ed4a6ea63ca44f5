package dev.loreboard.vector.board;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.LoreboardBuilder;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where boards of a test are kept, and which plugins they see beside those of this library. */
final class BoardPlugins implements AutoCloseable {

    private final Path board;
    private final URLClassLoader loader;

    private BoardPlugins(Path board, URLClassLoader loader) {
        this.board = board;
        this.loader = loader;
    }

    static BoardPlugins in(Path folder, Class<?>... plugins) throws IOException {
        return new BoardPlugins(
                folder.resolve("board"), FakePlugins.naming(folder.resolve("plugins"), List.of(plugins)));
    }

    ClassLoader loader() {
        return loader;
    }

    LoreboardBuilder board() {
        return board(Map.of());
    }

    LoreboardBuilder board(Map<String, String> environment) {
        return Loreboard.at(board).pluginsFrom(loader).environment(environment);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
