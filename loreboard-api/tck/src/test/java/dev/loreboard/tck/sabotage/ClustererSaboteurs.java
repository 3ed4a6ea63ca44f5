package dev.loreboard.tck.sabotage;

import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.PluginException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.clustering.ClustererContract;
import dev.loreboard.tck.fake.NearestClusterer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Clusterers that are wrong in one way each. */
final class ClustererSaboteurs {

    private ClustererSaboteurs() {}

    /** Changes the answer of a good clusterer. */
    private abstract static class BrokenClusterer implements ClustererContract, Clusterer {

        private final Clusterer good = new NearestClusterer();

        @Override
        public Clusterer clusterer() {
            return this;
        }

        @Override
        public Clustering cluster(ClusterRequest request) {
            return good.cluster(request);
        }

        static Clustering each(Clustering clustering, UnaryOperator<Cluster> change) {
            return new Clustering(clustering.clusters().stream().map(change).toList(), clustering.outliers());
        }
    }

    @Breaks("everyPointStandsOnce")
    static class LosesOutliers extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            return new Clustering(super.cluster(request).clusters(), List.of());
        }
    }

    @Breaks("onlyFreeGroupsLeavePointsOut")
    static class LeavesLonelyPointsOut extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            List<Cluster> clusters = new ArrayList<>(super.cluster(request).clusters());
            return new Clustering(
                    clusters.subList(0, clusters.size() - 1), clusters.getLast().members());
        }
    }

    @Breaks("theGivenNumberIsKept")
    static class MakesOneClusterFewer extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            return request.groups() instanceof Groups.Given(int count) && count > 1
                    ? super.cluster(ClusterRequest.of(request.points(), Groups.given(count - 1)))
                    : super.cluster(request);
        }
    }

    @Breaks("theEndsAreKept")
    static class TakesTheEndsForAdvice extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            return request.groups() instanceof Groups.Between(int least, int most)
                    ? super.cluster(ClusterRequest.of(request.points(), Groups.given(most + least)))
                    : super.cluster(request);
        }
    }

    @Breaks("equalPointsStayTogether")
    static class FillsUpWithHalves extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            Clustering good = super.cluster(request);
            Cluster first = good.clusters().getFirst();
            if (first.members().size() == 1) {
                return good;
            }
            List<Cluster> split =
                    new ArrayList<>(good.clusters().subList(1, good.clusters().size()));
            split.add(new Cluster("one half", first.members().subList(0, 1), first.centroid()));
            split.add(new Cluster(
                    "other half", first.members().subList(1, first.members().size()), first.centroid()));
            return new Clustering(split, good.outliers());
        }
    }

    @Breaks("onePlaceMakesOneCluster")
    static class NeedsAsManyPointsAsClusters extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            if (request.groups() instanceof Groups.Given(int count)
                    && count > request.points().size()) {
                throw new IllegalArgumentException("There are not so many points.");
            }
            return super.cluster(request);
        }
    }

    @Breaks("oppositePointsCanShareACluster")
    static class AlwaysTakesTheMean extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            Embedding.centroid(request.points().stream().map(Entry::embedding).toList());
            return super.cluster(request);
        }
    }

    @Breaks("farClumpsAreFound")
    static class DealsPointsLikeCards extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            List<Entry> points = request.points();
            List<Cluster> clusters = new ArrayList<>();
            for (int hand = 0; hand < 4; hand++) {
                List<String> members = new ArrayList<>();
                for (int i = hand; i < points.size(); i += 4) {
                    members.add(points.get(i).id());
                }
                clusters.add(
                        new Cluster("hand " + hand, members, points.getFirst().embedding()));
            }
            return new Clustering(clusters, List.of());
        }
    }

    @Breaks("theLargestComesFirst")
    static class TellsTheSmallestFirst extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            Clustering good = super.cluster(request);
            return new Clustering(good.clusters().reversed(), good.outliers());
        }
    }

    @Breaks("membersComeNearestFirst")
    static class TellsTheFarthestMemberFirst extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            return each(
                    super.cluster(request),
                    cluster -> new Cluster(cluster.id(), cluster.members().reversed(), cluster.centroid()));
        }
    }

    @Breaks("theCentroidIsTheMean")
    static class TakesAMemberForTheMiddle extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            return each(
                    super.cluster(request),
                    cluster -> new Cluster(
                            cluster.id(),
                            cluster.members(),
                            request.points().stream()
                                    .filter(point ->
                                            point.id().equals(cluster.members().getLast()))
                                    .findFirst()
                                    .orElseThrow()
                                    .embedding()));
        }
    }

    @Breaks("pairsStayTogether")
    static class ForgetsWhatBelongsTogether extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            return super.cluster(request.together(List.of()));
        }
    }

    @Breaks("pairsStayApart")
    static class ForgetsWhatStaysApart extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            return super.cluster(request.apart(List.of()));
        }
    }

    @Breaks("idsLiveOn")
    static class NumbersItsClustersBySize extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            return super.cluster(ClusterRequest.of(request.points(), request.groups()));
        }
    }

    @Breaks("sameQuestionSameAnswer")
    static class InventsIds extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            return each(
                    super.cluster(request),
                    cluster -> new Cluster(UUID.randomUUID().toString(), cluster.members(), cluster.centroid()));
        }
    }

    @Breaks("interruptedWorkIsCancelled")
    static class CallsInterruptionAFailure extends BrokenClusterer {

        @Override
        public Clustering cluster(ClusterRequest request) {
            if (Thread.interrupted()) {
                throw new PluginException("The clustering failed.", null);
            }
            return super.cluster(request);
        }
    }
}
