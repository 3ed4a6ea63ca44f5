package dev.loreboard.clip.audio;

import java.io.IOException;

/** Turns the bytes of a sound into samples. Safe to share between threads. */
@FunctionalInterface
interface SoundDecoder {

    /**
     * @param intake where the samples go
     * @throws IOException when it cannot; the message reads on from "The sound cannot be read: "
     */
    Sound decode(byte[] encoded, Intake intake) throws IOException;
}
