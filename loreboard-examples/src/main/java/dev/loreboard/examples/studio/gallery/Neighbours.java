package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.examples.studio.House;
import dev.loreboard.examples.studio.media.Originals;
import dev.loreboard.examples.studio.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What lies near a picture, however far that is. */
record Neighbours(
        VectorStore vectors, Embedder embedder, Originals originals, PictureTable pictures, TrackTable tracks) {

    /** A piece that goes with a picture. */
    record Music(Track track, double similarity) {}

    static Neighbours in(House house, VectorStore vectors, PictureTable pictures, TrackTable tracks) {
        return new Neighbours(vectors, house.embedder(), new Originals(house.media()), pictures, tracks);
    }

    /** The vector that is kept of a picture; of one that does not hang there is none, and it is looked at anew. */
    Embedding vector(Picture picture) {
        return vectors.find(picture.id())
                .map(Entry::embedding)
                .orElseGet(() -> embedder.embed(originals
                        .find(picture.id())
                        .orElseThrow(() -> Problem.notFound("file of picture", picture.id()))));
    }

    List<Shown> pictures(Embedding vector, int limit) {
        List<Match> near = near(vector, Modality.IMAGE, limit);
        Map<String, Picture> known =
                pictures.all(near.stream().map(match -> match.entry().id()).toList());
        return near.stream()
                .flatMap(match -> Stream.ofNullable(known.get(match.entry().id()))
                        .map(picture -> new Shown(
                                picture, OptionalDouble.empty(), OptionalDouble.of(match.similarity()), List.of())))
                .toList();
    }

    List<Music> music(Embedding vector, int limit) {
        return near(vector, Modality.AUDIO, limit).stream()
                .flatMap(match ->
                        tracks.find(match.entry().id()).map(track -> new Music(track, match.similarity())).stream())
                .toList();
    }

    private List<Match> near(Embedding vector, Modality kind, int limit) {
        return vectors.search(Query.near(vector).where(Finder.only(kind)).limit(limit));
    }
}
