package dev.loreboard.examples.studio.visionboard;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.clustering.Cluster;
import dev.loreboard.api.clustering.ClusterRequest;
import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.Clustering;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.vector.clustering.ClusterNames;
import dev.loreboard.vector.clustering.NamedCluster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers the pictures of a vision board and sorts them into stacks, which keep their names, and what a person moved, from run to run. */
final class ClusterPictures implements JobKind {

    static final String VISION = "vision";

    private static final int PAGE = 500;

    private final VisionTable visions;
    private final Gathering gathering;
    private final Loreboard board;
    private final Clusterer clusterer;
    private final ClusterNames names;

    ClusterPictures(
            VisionTable visions, Gathering gathering, Loreboard board, Clusterer clusterer, ClusterNames names) {
        this.visions = visions;
        this.gathering = gathering;
        this.board = board;
        this.clusterer = clusterer;
        this.names = names;
    }

    @Override
    public String name() {
        return "cluster-pictures";
    }

    /** @param request the number of the vision board */
    @Override
    public String run(String request, Progress progress) {
        long number = Long.parseLong(request);
        gathering.gather(found(number), progress);
        Vision vision = found(number);
        List<Entry> entries = entries(number);
        if (entries.isEmpty()) {
            throw new IllegalStateException("None of the pictures could be fetched. The first: "
                    + vision.pins().getFirst().trouble());
        }
        Clustering clustering = clusterer.cluster(request(vision, entries));
        lay(vision, names.name(clustering, entries));
        long troubles =
                vision.pins().stream().filter(pin -> !pin.trouble().isEmpty()).count();
        return counted(entries.size(), "picture") + " in "
                + counted(clustering.clusters().size(), "stack")
                + (troubles > 0 ? ", " + troubles + " could not be fetched." : ".");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Addresses of pictures by stack, in the words of those who ask for {@code /api/jobs/}. */
    @Override
    public Optional<Object> result(String request) {
        Vision vision = found(Long.parseLong(request));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Stack stack : vision.stacks()) {
            groups.put(
                    String.valueOf(stack.position()),
                    vision.within(stack).stream().map(Pin::address).toList());
        }
        return Optional.of(groups);
    }

    private Vision found(long number) {
        return visions.find(number)
                .orElseThrow(() -> new IllegalStateException("There is no vision board " + number + " any more."));
    }

    private List<Entry> entries(long number) {
        List<Entry> entries = new ArrayList<>();
        Optional<PageRequest> next =
                Optional.of(PageRequest.first(PAGE).where(Field.named(VISION).is(String.valueOf(number))));
        while (next.isPresent()) {
            Page page = board.page(next.get());
            entries.addAll(page.entries());
            next = page.next();
        }
        return entries;
    }

    private ClusterRequest request(Vision vision, List<Entry> entries) {
        ClusterRequest request = ClusterRequest.of(entries, vision.groups())
                .together(pairs(vision.number(), true))
                .apart(pairs(vision.number(), false));
        return vision.stacks().isEmpty() ? request : request.continuing(previous(vision, entries));
    }

    private List<Pair> pairs(long number, boolean together) {
        return visions.pairs(number, together).stream()
                .map(pair -> new Pair(Gathering.id(number, pair.one()), Gathering.id(number, pair.other())))
                .toList();
    }

    /** What lies on the table, for the sake of the names of stacks. */
    private static Clustering previous(Vision vision, List<Entry> entries) {
        Map<String, Entry> known = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        List<Cluster> clusters = new ArrayList<>();
        for (Stack stack : vision.stacks()) {
            List<String> members = vision.within(stack).stream()
                    .flatMap(pin -> pin.picture().stream())
                    .map(picture -> Gathering.id(vision.number(), picture))
                    .filter(known::containsKey)
                    .distinct()
                    .toList();
            members.stream()
                    .findFirst()
                    .map(known::get)
                    .ifPresent(first -> clusters.add(new Cluster(stack.id(), members, first.embedding())));
        }
        return new Clustering(clusters, List.of());
    }

    private void lay(Vision vision, List<NamedCluster> clusters) {
        List<Stack> stacks = new ArrayList<>();
        List<VisionTable.Laid> laid = new ArrayList<>();
        List<String> titles = NamedCluster.names(clusters);
        for (int place = 0; place < titles.size(); place++) {
            Cluster cluster = clusters.get(place).cluster();
            stacks.add(new Stack(cluster.id(), place, titles.get(place), false, picture(cluster.representative())));
            cluster.members().forEach(member -> laid.add(new VisionTable.Laid(picture(member), cluster.id())));
        }
        visions.lay(vision.number(), stacks, laid);
    }

    private static String picture(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
