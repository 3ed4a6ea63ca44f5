package dev.loreboard.tck.store;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.End;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Entries and filters drawn by chance from a small world, so that filters hit and miss about equally often and fields
 * hold different types in different entries.
 */
public final class RandomEntries {

    private static final List<Field> FIELDS = List.of("style", "year", "tags", "made", "loved").stream()
            .map(Field::named)
            .toList();
    private static final List<String> WORDS =
            List.of("ink", "flat", "ink wash", "It's \"so\" 50%_\\", "drache", "龍", "🐉 fire", "");
    private static final Instant FIRST_MOMENT = Instant.parse("2019-12-31T23:59:59.998Z");

    private final SplittableRandom random;
    private final EmbeddingSpace space;

    public RandomEntries(SplittableRandom random, EmbeddingSpace space) {
        this.random = random;
        this.space = space;
    }

    public Entry entry(String id) {
        Entry entry = Entry.of(id, embedding()).withMetadata(metadata());
        if (random.nextInt(3) == 0) {
            entry = entry.withText(word() + " " + word());
        }
        return random.nextInt(3) == 0 ? entry.withGroup("group " + random.nextInt(4)) : entry;
    }

    public Embedding embedding() {
        float[] values = new float[space.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Embedding.of(space, values);
    }

    public Metadata metadata() {
        Metadata metadata = Metadata.none();
        for (Field field : FIELDS) {
            if (random.nextInt(4) > 0) {
                metadata = metadata.with(field, random.nextInt(8) == 0 ? words() : usualValue(field));
            }
        }
        return metadata;
    }

    /** Any filter, with parts nested up to a depth. */
    public Filter filter(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 8)) {
            case 0 -> random.nextInt(4) == 0 ? Filter.everything() : field().isPresent();
            case 1 -> random.nextInt(4) == 0 ? Filter.nothing() : new Filter.StartsWith(field(), prefix());
            case 2 -> field().is(scalar());
            case 3 -> field().isNot(scalar());
            case 4 -> field().oneOf(List.of(scalar(), scalar()));
            case 5 -> between();
            case 6 -> new Filter.ContainsAny(field(), List.of(word(), word()));
            case 7 -> new Filter.ContainsAll(field(), List.of(word(), word()));
            case 8 -> new Filter.AllOf(parts(depth));
            case 9 -> new Filter.AnyOf(parts(depth));
            default -> filter(depth - 1).negated();
        };
    }

    private List<Filter> parts(int depth) {
        return IntStream.range(0, random.nextInt(2, 4))
                .mapToObj(part -> filter(depth - 1))
                .toList();
    }

    private Filter between() {
        boolean numbers = random.nextBoolean();
        Field field = random.nextInt(4) == 0 ? field() : Field.named(numbers ? "year" : "made");
        End low = random.nextInt(3) == 0 ? End.unlimited() : end(numbers);
        End high = random.nextInt(3) == 0 && !(low instanceof End.Unlimited) ? End.unlimited() : end(numbers);
        return field.between(low, high);
    }

    private End end(boolean numbers) {
        Value.Ordered value = numbers ? number() : moment();
        return random.nextBoolean() ? End.including(value) : End.excluding(value);
    }

    private Value usualValue(Field field) {
        return switch (field.name()) {
            case "year" -> number();
            case "tags" -> words();
            case "made" -> moment();
            case "loved" -> Value.of(random.nextBoolean());
            default -> Value.of(word());
        };
    }

    private Value.Scalar scalar() {
        return switch (random.nextInt(4)) {
            case 0 -> number();
            case 1 -> moment();
            case 2 -> Value.of(random.nextBoolean());
            default -> Value.of(word());
        };
    }

    private Value.Real number() {
        return Value.of(random.nextInt(-4, 5) / 2.0);
    }

    private Value.Moment moment() {
        return Value.of(FIRST_MOMENT.plusMillis(random.nextInt(4)));
    }

    private Value.Words words() {
        return Value.of(
                IntStream.range(0, random.nextInt(4)).mapToObj(word -> word()).toList());
    }

    private String prefix() {
        String word = word();
        return word.substring(0, word.offsetByCodePoints(0, random.nextInt(word.codePointCount(0, word.length()) + 1)));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Field field() {
        return FIELDS.get(random.nextInt(FIELDS.size()));
    }
}
