package dev.loreboard.api.media;

import java.util.function.Consumer;

/** Something that gives records one by one: a log itself, or whatever knows which records are still wanted. */
@FunctionalInterface
public interface RecordSource {

    void sendTo(Consumer<byte[]> sink);
}
