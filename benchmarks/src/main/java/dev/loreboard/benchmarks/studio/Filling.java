package dev.loreboard.benchmarks.studio;

import dev.loreboard.api.clustering.ContentMarks;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.vector.lucene.LuceneOptions;
import dev.loreboard.vector.lucene.LuceneStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Fills the gallery of a studio that is closed: the pictures that hang are hung again and again, each with an id and a vector of its own
 * near theirs, the tags of one of them and a place on the map.
 */
final class Filling {

    private static final long SEED = 100_000;
    private static final int A_BATCH = 2_000;
    private static final double STRAY = 0.6;
    private static final int PLACES = 12;

    private final Path folder;
    private final int count;

    private Filling(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    /** @param count how many pictures to add */
    static void of(Path folder, int count) {
        Filling filling = new Filling(folder, count);
        filling.putVectors();
        filling.hang();
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "%064x", number);
    }

    private void putVectors() {
        RandomGenerator chance = new SplittableRandom(SEED);
        try (VectorStore store =
                LuceneStore.existing(LuceneOptions.at(folder.resolve(Path.of("gallery", "vectors"))))) {
            List<Entry> painted = store.page(PageRequest.first(100)).entries();
            List<Entry> batch = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                batch.add(copy(painted.get(number % painted.size()), number, chance));
                if (batch.size() == A_BATCH || number == count) {
                    store.put(batch);
                    batch.clear();
                }
            }
        }
    }

    private static Entry copy(Entry painted, int number, RandomGenerator chance) {
        float[] values = painted.embedding().toArray();
        double stray = STRAY / Math.sqrt(values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (stray * chance.nextGaussian());
        }
        Embedding near = Embedding.of(painted.embedding().space(), values);
        return new Entry(
                id(number),
                near,
                painted.metadata().with(ContentMarks.HASH, Value.of(id(number))),
                painted.text(),
                painted.group());
    }

    private void hang() {
        try (Database database = Database.open(folder.resolve("studio.db"))) {
            database.change(rows -> {
                long painted = rows.number("select count(*) from picture");
                rows.change(
                        "with recursive copy (n) as (select 1 union all select n + 1 from copy where n < ?)"
                                + " insert into picture (id, title, source, width, height, colour, thumbnail)"
                                + " select printf('%064x', n), title || ' ' || n, 'copy/' || n, 160 + n * 7 % 240, 160, colour, thumbnail"
                                + " from copy join picture on number = 1 + n % ?",
                        count, painted);
                rows.change(
                        "insert into tag (picture, facet, label, confidence, origin)"
                                + " select copy.id, facet, label, 0.3 + 0.7 * (copy.number * 7919 % 1000) / 1000.0, origin"
                                + " from picture copy join picture on picture.number = 1 + copy.number * 31 % ?"
                                + " join tag on tag.picture = picture.id where copy.number > ?",
                        painted, painted);
                rows.change("delete from atlas_place");
                rows.change("delete from atlas_point");
                rows.change(
                        "with recursive place (n) as (select 1 union all select n + 1 from place where n < ?)"
                                + " insert into atlas_place (id, name, x, y) select n, 'Land ' || n, n, n from place"
                                + " union all select n || '.1', 'Shire ' || n, n, n from place",
                        PLACES);
                return rows.change(
                        "insert into atlas_point (picture, x, y, place)"
                                + " select id, number * 7919 % 1000, number * 104729 % 1000,"
                                + " (1 + number % ?) || iif(number % 2 = 0, '.1', '') from picture",
                        PLACES);
            });
        }
    }
}
