package dev.loreboard.api.media;

import java.io.IOException;

/** Work that may meet a failing disk. */
@FunctionalInterface
interface DiskCall<T> {

    T run() throws IOException;
}
