package dev.loreboard.examples.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Ends work in good order when the program is told to stop, as by Ctrl-C: its thread is interrupted, and the program waits
 * for a while until it has closed what it had open.
 */
final class Interruption {

    private static final long LONGEST_SECONDS = 20;

    private final Thread worker;
    private final CountDownLatch ended = new CountDownLatch(1);

    Interruption(Thread worker) {
        this.worker = worker;
    }

    /** Does work in this thread that may be told to stop. */
    static int guard(IntSupplier work) {
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "stopping"));
        return interruption.run(work);
    }

    int run(IntSupplier work) {
        try {
            return work.getAsInt();
        } finally {
            ended.countDown();
        }
    }

    void stop() {
        if (ended.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            boolean inTime = ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("The work did not end in " + LONGEST_SECONDS + " s and is broken off.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
