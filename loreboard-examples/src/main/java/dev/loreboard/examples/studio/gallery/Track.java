package dev.loreboard.examples.studio.gallery;

import java.util.List;

/**
 * A piece of music.
 *
 * @param id what the board calls it: the hash of its bytes
 * @param waveform how loud it is along its length, from 0 to 1
 */
public record Track(String id, String title, String source, double seconds, List<Double> waveform) {

    public Track {
        waveform = List.copyOf(waveform);
    }
}
