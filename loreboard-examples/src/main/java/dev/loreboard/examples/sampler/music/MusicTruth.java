package dev.loreboard.examples.sampler.music;

import dev.loreboard.examples.sampler.scene.Fact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is true of a piece, in words.
 *
 * @param caption all its facts in one sentence
 * @param tags the facts by facet: mood, tempo, mode, density and instruments
 */
public record MusicTruth(String caption, Map<String, List<String>> tags) {

    public MusicTruth {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    public static MusicTruth of(Piece piece) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        tags.put("mood", List.of(piece.mood().word()));
        tags.put("tempo", List.of(piece.tempo().word()));
        tags.put("mode", List.of(piece.mode().word()));
        tags.put("density", List.of(piece.density().word()));
        tags.put("instrument", piece.instruments().stream().map(Fact::word).toList());
        return new MusicTruth(MusicCaption.of(piece), tags);
    }
}
