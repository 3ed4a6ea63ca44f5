package dev.loreboard.vector.experiments;

import java.util.Arrays;

/** How far a run came. The numbers are those of MLflow. */
public enum RunStatus {
    RUNNING(1),
    SCHEDULED(2),
    FINISHED(3),
    FAILED(4),
    KILLED(5);

    private final int number;

    RunStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static RunStatus of(int number) {
        return Arrays.stream(values())
                .filter(status -> status.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a status of " + number));
    }
}
