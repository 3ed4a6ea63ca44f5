package dev.loreboard.benchmarks.facade;

import dev.loreboard.api.Addition;
import dev.loreboard.api.content.Text;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** A side that adds as many texts each time, none of them twice. */
final class AddingSide implements Side {

    private final int entries;
    private final Consumer<List<Addition>> add;
    private final IntSupplier count;
    private final Runnable closing;
    private int given;

    AddingSide(int entries, Consumer<List<Addition>> add, IntSupplier count, Runnable closing) {
        this.entries = entries;
        this.add = add;
        this.count = count;
        this.closing = closing;
    }

    @Override
    public Object run() {
        List<Addition> batch = IntStream.range(given, given + entries)
                .mapToObj(
                        number -> Addition.of(Text.of(FacadeCost.text(number))).withId(FacadeCost.id(number)))
                .toList();
        given += entries;
        add.accept(batch);
        return batch;
    }

    /** How many are there, and how many were given. */
    @Override
    public Answer answer() {
        return Answer.of(count.getAsInt(), given);
    }

    @Override
    public void close() {
        closing.run();
    }
}
