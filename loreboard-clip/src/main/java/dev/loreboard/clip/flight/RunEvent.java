package dev.loreboard.clip.flight;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A model was run. */
@Name(RunEvent.NAME)
@Label("Run")
@Category("Loreboard")
@Description("A model was run on a batch")
@StackTrace(false)
public final class RunEvent extends Event {

    public static final String NAME = "dev.loreboard.Run";

    @Label("Runs")
    @Description("Which part of a model")
    final String runs;

    @Label("Items")
    final int items;

    @Label("Room")
    @Description("How many items would have had room in the batch")
    final int room;

    private RunEvent(String runs, int items, int room) {
        this.runs = runs;
        this.items = items;
        this.room = room;
    }

    /** Runs it, and tells how long it took, unless it fails. */
    public static <T> T timed(String runs, int items, int room, Supplier<T> run) {
        RunEvent event = new RunEvent(runs, items, room);
        event.begin();
        T results = run.get();
        event.commit();
        return results;
    }
}
