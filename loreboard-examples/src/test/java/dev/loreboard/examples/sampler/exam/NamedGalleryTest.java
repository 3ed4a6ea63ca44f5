package dev.loreboard.examples.sampler.exam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.Vocabulary;
import dev.loreboard.vector.clustering.ClusterNames;
import dev.loreboard.vector.clustering.GroupsClusterer;
import dev.loreboard.vector.clustering.GroupsOptions;
import dev.loreboard.vector.clustering.KMeansOptions;
import dev.loreboard.vector.clustering.NamedCluster;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("Clusters of sample pictures")
class NamedGalleryTest {

    private static ClusterNames names() {
        try (Embedder model = Sights.model()) {
            return ClusterNames.among(Vocabulary.kinds(), model);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 20, 32})
    @DisplayName(
            "are named by a word that is true of most members, in four cases of five at least, and seldom by what is true of nearly all")
    void areNamedTruly(int clusters) {
        Clustering clustering = new GroupsClusterer(
                        GroupsOptions.defaults().kmeans(KMeansOptions.defaults().starts(5)))
                .cluster(ClusterRequest.of(Sights.entries(), Groups.given(clusters)));

        List<NamedCluster> named = names().name(clustering, Sights.entries());

        long right = named.stream().filter(NamedGalleryTest::isTrueOfMost).count();
        System.out.println(right + " of " + clusters + " clusters are named rightly");
        assertThat(right).isGreaterThanOrEqualTo(clusters * 4 / 5);
        assertThat(named.stream().filter(NamedGalleryTest::isNamedByItsSetting).count())
                .as("clusters of which no more can be said than that they are landscapes")
                .isLessThanOrEqualTo(clusters / 3);
    }

    private static boolean isTrueOfMost(NamedCluster named) {
        List<String> members = named.cluster().members();
        long right = members.stream()
                .filter(member -> truth(Sights.scene(member)).contains(named.name()))
                .count();
        return 2 * right > members.size();
    }

    private static boolean isNamedByItsSetting(NamedCluster named) {
        return named.name().equals(Setting.LANDSCAPE.word());
    }

    private static Set<String> truth(Scene scene) {
        Set<String> words = new HashSet<>();
        scene.subjects().forEach(subject -> words.add(subject.kind().word()));
        Sentence.facts(scene).forEach(fact -> words.add(((Fact) fact).word()));
        return words;
    }
}
