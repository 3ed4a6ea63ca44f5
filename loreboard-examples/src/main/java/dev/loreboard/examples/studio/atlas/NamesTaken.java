package dev.loreboard.examples.studio.atlas;

import dev.loreboard.vector.clustering.NamedCluster;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that are on a map. No two places of one level have the same, nor has a place the name of a larger one around it. */
final class NamesTaken {

    private final Map<String, String> byPlace = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** The most telling word that is free, or else the most telling two together, or else the words with the id. */
    String take(String larger, String id, NamedCluster named) {
        List<String> words =
                named.words().stream().map(NamedCluster.Telling::word).toList();
        String name = words.stream()
                .filter(word -> !isAround(larger, word) && claim(id, word))
                .findFirst()
                .orElseGet(() -> pair(larger, id, words));
        byPlace.put(id, name);
        return name;
    }

    private String pair(String larger, String id, List<String> words) {
        for (String first : words) {
            for (String second : words) {
                String name = first + ", " + second;
                if (!first.equals(second) && !isAround(larger, name) && claim(id, name)) {
                    return name;
                }
            }
        }
        return words.getFirst() + ' ' + id;
    }

    private boolean claim(String id, String name) {
        return seen.add(level(id) + " " + name);
    }

    private boolean isAround(String larger, String word) {
        for (String place = larger; !place.isEmpty(); place = outer(place)) {
            if (word.equals(byPlace.get(place))) {
                return true;
            }
        }
        return false;
    }

    private static String outer(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf('.')));
    }

    private static long level(String id) {
        return id.chars().filter(sign -> sign == '.').count();
    }
}
