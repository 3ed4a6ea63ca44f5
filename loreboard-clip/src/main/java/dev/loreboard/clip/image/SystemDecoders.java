package dev.loreboard.clip.image;

import java.util.List;

/** Decoders that this machine brings along. On this Java there are none; Java 22 and newer have a class in its place. */
final class SystemDecoders {

    private SystemDecoders() {}

    static List<ImageDecoder> found() {
        return List.of();
    }
}
