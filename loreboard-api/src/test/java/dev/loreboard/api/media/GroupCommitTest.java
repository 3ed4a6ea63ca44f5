package dev.loreboard.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Writers that come while the disk is busy")
class GroupCommitTest {

    private static final int WRITERS = 5;

    private final List<Integer> trips = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final GroupCommit commits = new GroupCommit(this::visitTheDisk);

    @Test
    @DisplayName("share the next trip to it")
    void shareTheNextTrip() throws Exception {
        List<Thread> writers = new ArrayList<>(List.of(startWriter()));
        busy.await();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(startWriter());
        }
        for (Thread writer : writers.subList(1, writers.size())) {
            while (writer.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }

        free.countDown();
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(trips).as("records on each trip").containsExactly(1, WRITERS);
    }

    private Thread startWriter() {
        return Thread.ofPlatform().start(() -> commits.add(List.of(new byte[1])));
    }

    /** The first trip takes until it is told to end. */
    private void visitTheDisk(List<byte[]> batch) {
        busy.countDown();
        while (free.getCount() > 0) {
            Thread.onSpinWait();
        }
        trips.add(batch.size());
    }
}
