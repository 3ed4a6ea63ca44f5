package dev.loreboard.api.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A clustering")
class ClusteringTest {

    private static final Embedding RIGHT = Embedding.of(new EmbeddingSpace("plane", 2), 1, 0);

    @Test
    @DisplayName("has each point once")
    void hasEachPointOnce() {
        Cluster one = new Cluster("one", List.of("a", "b"), RIGHT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clustering(List.of(one), List.of("b")))
                .withMessageContaining("point \"b\" comes twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clustering(List.of(one, new Cluster("one", List.of("c"), RIGHT)), List.of()))
                .withMessageContaining("cluster \"one\" comes twice");
    }

    @Test
    @DisplayName("knows the cluster of a point, and the picture to show for it")
    void knowsTheClusterOfAPoint() {
        Cluster one = new Cluster("one", List.of("a", "b"), RIGHT);
        Clustering clustering = new Clustering(List.of(one), List.of("odd"));

        assertThat(clustering.clusterOf("b")).contains(one);
        assertThat(clustering.clusterOf("odd")).isEmpty();
        assertThat(one.representative()).isEqualTo("a");
    }

    @Test
    @DisplayName("is asked for with points of one space, different ids and pairs among them")
    void isAskedForSoundly() {
        Entry a = Entry.of("a", RIGHT);
        Entry b = Entry.of("b", RIGHT);
        Entry stranger = Entry.of("c", Embedding.of(new EmbeddingSpace("other", 2), 1, 0));

        assertThatIllegalArgumentException().isThrownBy(() -> ClusterRequest.of(List.of(), Groups.found()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterRequest.of(List.of(a, a), Groups.found()))
                .withMessageContaining("\"a\" comes twice");
        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> ClusterRequest.of(List.of(a, stranger), Groups.found()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ClusterRequest.of(List.of(a, b), Groups.found()).together(List.of(new Pair("a", "z"))))
                .withMessageContaining("not among the points");
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair("a", "a"));
    }

    @Test
    @DisplayName("is not asked to keep two points together and apart, be it by way of others")
    void isNotAskedForTheImpossible() {
        ClusterRequest request = ClusterRequest.of(
                        List.of("a", "b", "c", "d").stream()
                                .map(id -> Entry.of(id, RIGHT))
                                .toList(),
                        Groups.found())
                .together(List.of(new Pair("a", "b"), new Pair("c", "b")));

        assertThat(request.apart(List.of(new Pair("a", "d"))).apart()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.apart(List.of(new Pair("c", "a"))))
                .withMessageContaining("\"c\" and \"a\" are to be apart, but also together");
    }

    @Test
    @DisplayName("has at least one group and never fewer at most than at least")
    void hasGroups() {
        assertThatIllegalArgumentException().isThrownBy(() -> Groups.given(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Groups.between(3, 2));
    }
}
