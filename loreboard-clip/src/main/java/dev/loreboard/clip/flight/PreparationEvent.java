package dev.loreboard.clip.flight;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Something was made ready for a model. */
@Name(PreparationEvent.NAME)
@Label("Preparation")
@Category("Loreboard")
@Description("A picture, a sound or a text was made ready for a model")
@StackTrace(false)
public final class PreparationEvent extends Event {

    public static final String NAME = "dev.loreboard.Preparation";

    /** A part of making ready. */
    public enum Step {
        DECODE,
        PREPROCESS
    }

    @Label("Step")
    final String step;

    @Label("Content")
    @Description("What kind of content it was")
    final String content;

    private PreparationEvent(Step step, String content) {
        this.step = step.name();
        this.content = content;
    }

    /** Does it, and tells how long it took, unless it fails. */
    public static <T> T timed(Step step, String content, Supplier<T> work) {
        PreparationEvent event = new PreparationEvent(step, content);
        event.begin();
        T prepared = work.get();
        event.commit();
        return prepared;
    }
}
