package dev.loreboard.examples.studio.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a job stands. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What Celery calls it, whose clients ask for jobs in the same way. */
    public String celeryWord() {
        return switch (this) {
            case WAITING -> "PENDING";
            case RUNNING -> "STARTED";
            case DONE -> "SUCCESS";
            case FAILED -> "FAILURE";
            case CANCELLED -> "REVOKED";
        };
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isOver() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
