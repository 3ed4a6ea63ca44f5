package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.clustering.ContentMarks;
import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.tagging.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers all about one picture. */
record Details(Loreboard board, Neighbours neighbours, TagTable tags) {

    private static final int SIMILAR = 12;
    private static final int TRACKS = 5;

    /** Another picture that shows the same. */
    record Twin(Picture picture, String evidence) {}

    record Detail(
            Picture picture, List<Tag> tags, List<Twin> twins, List<Shown> similar, List<Neighbours.Music> music) {}

    Detail of(Picture picture) {
        Embedding vector = neighbours.vector(picture);
        List<Shown> similar = neighbours.pictures(vector, SIMILAR + 1).stream()
                .filter(shown -> !shown.picture().id().equals(picture.id()))
                .limit(SIMILAR)
                .toList();
        return new Detail(
                picture, tags.of(picture.id()), twins(picture, similar), similar, neighbours.music(vector, TRACKS));
    }

    /** What shows the same lies near, so it is looked for there. */
    private List<Twin> twins(Picture picture, List<Shown> similar) {
        Map<String, Picture> near =
                similar.stream().map(Shown::picture).collect(Collectors.toMap(Picture::id, Function.identity()));
        String[] ids =
                Stream.concat(Stream.of(picture.id()), near.keySet().stream()).toArray(String[]::new);
        return board.duplicates(ContentMarks.HASH.oneOf(ids)).stream()
                .flatMap(duplicate -> other(duplicate, picture.id())
                        .flatMap(id -> Stream.ofNullable(near.get(id)))
                        .map(twin -> new Twin(twin, said(duplicate.evidence()))))
                .toList();
    }

    private static Stream<String> other(Duplicate duplicate, String id) {
        if (duplicate.original().equals(id)) {
            return Stream.of(duplicate.copy());
        }
        return duplicate.copy().equals(id) ? Stream.of(duplicate.original()) : Stream.empty();
    }

    private static String said(Duplicate.Evidence evidence) {
        return switch (evidence) {
            case Duplicate.SameBytes same -> "the same file";
            case Duplicate.SamePicture same -> "the same picture, encoded again";
            case Duplicate.NearShot near -> "nearly the same picture";
        };
    }
}
