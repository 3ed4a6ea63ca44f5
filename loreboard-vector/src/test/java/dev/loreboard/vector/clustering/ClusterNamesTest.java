package dev.loreboard.vector.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names of clusters")
class ClusterNamesTest {

    private final Embedder embedder = new WordEmbedder();
    private final List<Entry> points = new ArrayList<>();

    private Cluster cluster(String id, String... texts) {
        List<Entry> members = new ArrayList<>();
        for (String text : texts) {
            members.add(Entry.of(id + " " + members.size() + " " + text, embedder.embed(Text.of(text))));
        }
        points.addAll(members);
        Embedding centroid =
                Embedding.centroid(members.stream().map(Entry::embedding).toList());
        return new Cluster(
                id,
                members.stream()
                        .sorted(Comparator.comparingDouble(
                                entry -> -entry.embedding().similarityTo(centroid)))
                        .map(Entry::id)
                        .toList(),
                centroid);
    }

    private List<NamedCluster> named(Clustering clustering, WordKind... kinds) {
        return ClusterNames.among(List.of(kinds), embedder).name(clustering, points);
    }

    @Test
    @DisplayName("are the words that tell a cluster from the others, not those that fit them all")
    void areTheWordsThatTell() {
        Clustering clustering = new Clustering(
                List.of(
                        cluster("a", "picture dragon red", "picture dragon cave", "picture dragon night"),
                        cluster("b", "picture ship sea", "picture ship storm", "picture ship harbour"),
                        cluster("c", "picture castle hill", "picture castle gate")),
                List.of());

        List<NamedCluster> named = named(
                clustering,
                new WordKind("%s", List.of("picture", "teapot")),
                new WordKind("%s", List.of("castle", "dragon", "ship")));

        assertThat(named).extracting(NamedCluster::name).containsExactly("dragon", "ship", "castle");
        assertThat(named.getFirst().words()).hasSize(5);
        assertThat(named.getFirst().words().getFirst().lift()).isGreaterThan(1);
        assertThat(named.getFirst().representative()).startsWith("a ");
    }

    @Test
    @DisplayName(
            "are words that most members are nearer to than to others of their kind, before those that are only telling")
    void areTrueOfMost() {
        Clustering clustering = new Clustering(
                List.of(
                        cluster("a", "dragon red", "dragon red", "dragon blue", "dragon green"),
                        cluster("b", "dragon blue", "dragon green", "ship blue"),
                        cluster("c", "dragon blue", "dragon green", "dragon green")),
                List.of());

        NamedCluster named = named(
                        clustering,
                        new WordKind("%s", List.of("red", "blue", "green")),
                        new WordKind("%s", List.of("ship", "dragon")))
                .getFirst();

        assertThat(named.words())
                .extracting(NamedCluster.Telling::word)
                .containsExactly("dragon", "red", "ship", "blue", "green");
        assertThat(named.words()).extracting(NamedCluster.Telling::share).containsExactly(1.0, 0.5, 0.0, 0.25, 0.25);
        assertThat(named.words().getFirst().lift())
                .isLessThan(named.words().get(1).lift());
    }

    @Test
    @DisplayName("are words that are true of some, where what is true of most is true of all points")
    void areTrueOfSome() {
        Clustering clustering = new Clustering(
                List.of(
                        cluster("a", "dragon red", "dragon red", "dragon blue", "dragon green", "dragon calm teapot"),
                        cluster("b", "dragon blue", "dragon green", "dragon blue", "dragon green", "dragon calm")),
                List.of());

        NamedCluster named = named(
                        clustering,
                        new WordKind("%s", List.of("red", "blue", "green")),
                        new WordKind("%s", List.of("dragon", "teapot")))
                .getFirst();

        assertThat(named.name()).isEqualTo("red");
        assertThat(named.words().getFirst().share()).isEqualTo(0.4);
        assertThat(named.words().getLast())
                .matches(NamedCluster.Telling::isTrueOfMost)
                .extracting(NamedCluster.Telling::word)
                .isEqualTo("dragon");
    }

    @Test
    @DisplayName("are two words where clusters share the best one")
    void areTwoWordsWhereOneIsShared() {
        List<NamedCluster> named = List.of(told("dragon", "red"), told("ship", "blue"), told("dragon", "calm"));

        assertThat(NamedCluster.names(named)).containsExactly("dragon, red", "ship", "dragon, calm");
    }

    private NamedCluster told(String best, String next) {
        return new NamedCluster(
                cluster(best, best),
                List.of(new NamedCluster.Telling(best, 2, 1), new NamedCluster.Telling(next, 1, 0)),
                List.of());
    }

    @Test
    @DisplayName("come with the members that are unlike the others")
    void comeWithTheOddOnes() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add("dragon cave gold fire number" + i);
        }
        texts.add("teapot");
        Clustering clustering = new Clustering(List.of(cluster("a", texts.toArray(String[]::new))), List.of());

        NamedCluster named = named(clustering, new WordKind("%s", List.of("dragon", "teapot")))
                .getFirst();

        assertThat(named.odd()).singleElement().asString().endsWith("teapot");
        assertThat(named.cluster()).isEqualTo(clustering.clusters().getFirst());
    }

    @Test
    @DisplayName("want words, a place for them, and all points, of one space")
    void wantWhatTheyNeed() {
        Clustering clustering = new Clustering(List.of(cluster("a", "dragon")), List.of());
        ClusterNames names = ClusterNames.among(List.of(new WordKind("a %s", List.of("dragon"))), embedder);
        List<Entry> strangers = points.stream()
                .map(point -> Entry.of(point.id(), Embedding.of(new EmbeddingSpace("other", 2), 1, 0)))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordKind("%s", List.of()))
                .withMessageContaining("0 words");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordKind("a", List.of("a")))
                .withMessageContaining("\"a\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordKind("%s", List.of("calm", "calm")))
                .withMessageContaining("calm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterNames.among(List.of(), embedder))
                .withMessageContaining("there is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.name(clustering, List.of()))
                .withMessageContaining("not among the points");
        assertThatExceptionOfType(SpaceMismatchException.class).isThrownBy(() -> names.name(clustering, strangers));
    }
}
