package dev.loreboard.examples.command.board;

import dev.loreboard.api.Copies;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.nio.file.Path;

/** A board and the model that it was opened with, closed together. */
public record OpenBoard(Loreboard board, Embedder embedder, Path folder) implements AutoCloseable {

    /** The board that is chosen, which is there. */
    public static OpenBoard of(BoardChoice choice, ModelChoice model, Surroundings surroundings) {
        return at(choice.existing(surroundings), model.open(surroundings), Copies.ATTACH, surroundings);
    }

    /** A board that is made where there is none. */
    public static OpenBoard at(Path folder, Embedder embedder, Copies copies, Surroundings surroundings) {
        try {
            Loreboard board = Loreboard.at(folder)
                    .pluginsFrom(surroundings.loader())
                    .environment(surroundings.environment())
                    .embedder(embedder)
                    .copies(copies)
                    .open();
            return new OpenBoard(board, embedder, folder);
        } catch (RuntimeException failure) {
            embedder.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        board.close();
        embedder.close();
    }
}
