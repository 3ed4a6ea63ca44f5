package dev.loreboard.benchmarks;

import dev.loreboard.benchmarks.embedding.ClipEmbedding;
import dev.loreboard.benchmarks.embedding.FilesToVectors;
import dev.loreboard.benchmarks.exact.ExactSearch;
import dev.loreboard.benchmarks.facade.FacadeCost;
import dev.loreboard.benchmarks.filters.AskingFilters;
import dev.loreboard.benchmarks.filters.ReadingFilters;
import dev.loreboard.benchmarks.hnsw.GraphSearch;
import dev.loreboard.benchmarks.input.ModelInput;
import dev.loreboard.benchmarks.input.ModelInput.Model;
import dev.loreboard.benchmarks.input.PictureInput;
import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.kmeans.Clustering;
import dev.loreboard.benchmarks.pictures.PictureTensors;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.store.FilteredSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that is measured, with its sizes. A quick run may leave out what a full one measures in several sizes. */
public final class Rooms {

    private Rooms() {}

    public static List<Race> races(Size size) {
        VectorInput single = size.choose(
                new VectorInput(400, 16, 20, 10),
                new VectorInput(20_000, 512, 200, 10),
                new VectorInput(100_000, 512, 200, 10));
        VectorInput batch = size.choose(
                new VectorInput(400, 16, 30, 10),
                new VectorInput(20_000, 512, 100, 10),
                new VectorInput(100_000, 512, 250, 10));
        VectorInput built = size.choose(
                new VectorInput(400, 16, 20, 10),
                new VectorInput(10_000, 512, 200, 10),
                new VectorInput(100_000, 512, 200, 10));
        VectorInput clustered = size.choose(built, new VectorInput(20_000, 128, 200, 10), built);
        List<Race> races = new ArrayList<>();
        races.add(AskingFilters.race(size.choose(50, 10_000, 10_000)));
        races.add(ReadingFilters.race());
        races.add(FacadeCost.search(size.choose(50, 1_000, 1_000)));
        races.add(FacadeCost.add(size.choose(8, 64, 64)));
        races.addAll(new ExactSearch(single, batch).races());
        races.add(new Clustering(clustered, size.choose(5, 64, 100), size.choose(5, 20, 20)).race());
        races.add(GraphSearch.race(built));
        races.add(new FilteredSearch(built, size.choose(10, 10, 24)).race());
        races.addAll(pictures(size));
        races.addAll(embedding(size));
        return races;
    }

    /** A quick run does with pictures of one size. */
    private static List<Race> pictures(Size size) {
        PictureTensors medium = new PictureTensors("medium", new PictureInput(1536, 1024, 4, 224));
        List<PictureTensors> kinds = size.choose(
                List.of(
                        new PictureTensors("small", new PictureInput(61, 47, 2, 16)),
                        new PictureTensors("medium", new PictureInput(47, 61, 2, 16)),
                        new PictureTensors("large", new PictureInput(131, 97, 2, 16))),
                List.of(medium),
                List.of(
                        new PictureTensors("small", new PictureInput(640, 480, 8, 224)),
                        medium,
                        new PictureTensors("large", new PictureInput(4000, 3000, 2, 224))));
        return Stream.<Function<PictureTensors, Race>>of(
                        PictureTensors::resize, PictureTensors::jpegWithTurbo, PictureTensors::jpegWithoutNatives)
                .flatMap(path -> kinds.stream().map(path))
                .toList();
    }

    /** Making a model takes too long for a quick run. */
    private static List<Race> embedding(Size size) {
        return size.choose(
                embedding(new ModelInput(Model.TINY, 10, 20), new ModelInput(Model.TINY, 61, 47, 10, 20)),
                List.of(),
                embedding(new ModelInput(Model.VIT_B_32, 8, 32), new ModelInput(Model.VIT_B_32, 1536, 1024, 32, 1)));
    }

    private static List<Race> embedding(ModelInput ready, ModelInput files) {
        List<Race> races = new ArrayList<>(new ClipEmbedding(ready).races());
        races.add(new FilesToVectors(files).race());
        return races;
    }

    /** The race on this path. */
    public static Race race(Size size, String path) {
        return races(size).stream()
                .filter(race -> race.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No path is called \"" + path + "\"; there are "
                        + races(size).stream().map(Race::path).toList() + "."));
    }
}
