package dev.loreboard.api;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;

/**
 * A whole board in one file, a zip, to be kept or carried to another machine. It holds whatever the board's folder does:
 * vectors, media and ledger. Nobody may have the board open meanwhile.
 */
public final class BoardArchive {

    private BoardArchive() {}

    /**
     * Packs a board. The archive appears when it is complete.
     *
     * @param archive must not be there
     * @throws StorageException when there is no board, another program has it open, it keeps its vectors elsewhere, or the
     *     disk failed
     */
    public static void pack(Path board, Path archive, Progress progress) {
        String what = "The board at " + board + " could not be packed into " + archive;
        run(what, () -> new BoardPacking(new BoardFolder(board.toAbsolutePath()), progress).run(archive));
    }

    /**
     * Unpacks a board. Its folder appears when it is complete. What entries say of files elsewhere is taken as it is, so
     * unpack only what you would run.
     *
     * @param board must not be there, or be an empty folder
     * @throws StorageException when something is there, the archive is none of a board, or the disk failed
     */
    public static void unpack(Path archive, Path board, Progress progress) {
        String what = "The board in " + archive + " could not be unpacked to " + board;
        run(what, () -> new BoardUnpacking(archive, progress).run(board.toAbsolutePath()));
    }

    /** Something that the disk may spoil. */
    private interface Work {
        void run() throws IOException;
    }

    private static void run(String what, Work work) {
        try {
            work.run();
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException(what + ": its thread was interrupted.", interrupted);
        } catch (IOException failure) {
            throw new StorageException(
                    what + " (" + failure + "). Check that the file is whole, and the disk and its permissions.",
                    failure);
        }
    }
}
