package dev.loreboard.examples;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.store.filter.Filter;

/** "Sort what I threw together." Takes a folder and how many groups there are to be, or none. */
public final class GroupMyUploads {

    private GroupMyUploads() {}

    public static void main(String... arguments) {
        int number = Integer.parseInt(SampleBoard.said("5", arguments));
        try (Loreboard board = SampleBoard.of(arguments)) {
            // region groups
            Filter pictures = Filter.parse("content.modality = \"image\"");
            Clustering clustering = board.cluster(pictures, Groups.given(number));

            for (Cluster cluster : clustering.clusters()) {
                System.out.println(cluster.members().size() + " pictures, such as");
                cluster.members().stream()
                        .limit(2)
                        .map(id -> board.get(id).orElseThrow())
                        .forEach(entry -> System.out.println("  " + SampleBoard.told(entry)));
            }
            // endregion
        }
    }
}
