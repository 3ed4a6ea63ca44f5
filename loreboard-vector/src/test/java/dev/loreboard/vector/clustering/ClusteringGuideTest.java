package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide's page on clusters")
class ClusteringGuideTest {

    private static final List<String> KINDS = List.of("dragon", "ship", "castle");

    private final EmbeddingSpace space = new EmbeddingSpace("pictures", 8);
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Entry> entries = entries(20);
    private final Clusterer clusterer = new GroupsClusterer(GroupsOptions.defaults());

    private List<Entry> entries(int ofEach) {
        List<Entry> some = new ArrayList<>();
        for (int i = 0; i < ofEach * KINDS.size(); i++) {
            float[] values = new float[space.dimension()];
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) random.nextDouble(-0.1, 0.1);
            }
            values[i % KINDS.size()] += 1;
            String id = KINDS.get(i % KINDS.size()) + " " + i / KINDS.size();
            some.add(Entry.of(id, Embedding.of(space, values)));
        }
        return some;
    }

    @Test
    @DisplayName("groups what is alike")
    void groups() {
        // region groups
        Clusterer clusterer = new GroupsClusterer(GroupsOptions.defaults());
        Clustering clustering = clusterer.cluster(ClusterRequest.of(entries, Groups.between(2, 8)));

        for (Cluster cluster : clustering.clusters()) { // the largest first
            System.out.println(cluster.id() + " is like " + cluster.representative());
        }
        // endregion

        assertThat(clustering.clusters()).hasSize(3);
    }

    @Test
    @DisplayName("continues an earlier clustering")
    void continuesAnEarlierOne() {
        Clustering before = clusterer.cluster(ClusterRequest.of(entries.subList(0, 30), Groups.given(3)));
        // region continue
        ClusterRequest request = ClusterRequest.of(entries, Groups.given(3)).continuing(before);
        Clustering after = clusterer.cluster(request);

        assertThat(after.clusterOf("ship 3").map(Cluster::id))
                .isEqualTo(before.clusterOf("ship 3").map(Cluster::id));
        // endregion
    }

    @Test
    @DisplayName("heeds what a person knows")
    void heedsPairs() {
        // region pairs
        ClusterRequest request = ClusterRequest.of(entries, Groups.given(3))
                .together(List.of(new Pair("dragon 0", "ship 0")))
                .apart(List.of(new Pair("castle 0", "castle 1")));
        Clustering clustering = clusterer.cluster(request);

        assertThat(clustering.clusterOf("dragon 0")).isEqualTo(clustering.clusterOf("ship 0"));
        assertThat(clustering.clusterOf("castle 0")).isNotEqualTo(clustering.clusterOf("castle 1"));
        // endregion
    }

    @Test
    @DisplayName("says how good a clustering is")
    void saysHowGoodItIs() {
        float[][] rows =
                entries.stream().map(entry -> entry.embedding().toArray()).toArray(float[][]::new);
        // region quality
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            KMeans kmeans = new KMeans(KMeansOptions.defaults().starts(10), threads);
            Parted parted = kmeans.part(rows, 3, 1); // rows are vectors of length one, 1 is a seed
            Parted again = kmeans.part(rows, 3, 2);

            Quality quality = Quality.of(rows, parted.labels(), again.labels());

            assertThat(quality.toString()).isEqualTo("inertia 1.314, silhouette 0.976, stability 1.000");
        }
        // endregion
    }

    @Test
    @DisplayName("names clusters")
    void namesClusters() {
        Embedder embedder = new WordEmbedder();
        List<Entry> told = entries.stream()
                .map(entry -> Entry.of(entry.id(), embedder.embed(Text.of("picture " + entry.id()))))
                .toList();
        Clustering clustering = clusterer.cluster(ClusterRequest.of(told, Groups.given(3)));
        List<String> shown = new ArrayList<>();

        // region names
        List<WordKind> kinds = List.of(
                new WordKind("a %s", List.of("dragon", "ship", "castle", "teapot")),
                new WordKind("in %s mood", List.of("calm", "wild")));
        ClusterNames names = ClusterNames.among(kinds, embedder);

        for (NamedCluster named : names.name(clustering, told)) {
            shown.add(named.name()); // and named.words(), named.representative(), named.odd()
        }
        // endregion

        assertThat(shown).containsExactlyInAnyOrder("dragon", "ship", "castle");
    }
}
