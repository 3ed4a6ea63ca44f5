package dev.loreboard.api.clustering;

import dev.loreboard.api.clustering.ClusterRequest.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who stays together when every pair does, over any number of links. */
final class Bonds {

    private final Map<String, String> next = new HashMap<>();

    Bonds(List<Pair> together) {
        together.forEach(pair -> next.put(leader(pair.one()), leader(pair.other())));
    }

    boolean hold(Pair pair) {
        return leader(pair.one()).equals(leader(pair.other()));
    }

    private String leader(String member) {
        String leader = member;
        while (!next.getOrDefault(leader, leader).equals(leader)) {
            leader = next.getOrDefault(leader, leader);
        }
        next.put(member, leader);
        return leader;
    }
}
