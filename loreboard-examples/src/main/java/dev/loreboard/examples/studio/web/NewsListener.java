package dev.loreboard.examples.studio.web;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A page that is told what happens, by a thread of its own. One that does not read holds up nobody: it is let go when it is too far
 * behind, comes again, and sees how things are then. The thread is one of the platform, because writing holds a monitor, with which a
 * virtual one of Java 21 would hold up others.
 */
final class NewsListener {

    private static final int MOST_UNTOLD = 64;
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final SseClient page;
    private final BlockingQueue<News> untold = new ArrayBlockingQueue<>(MOST_UNTOLD);
    private final Thread teller;

    private record News(String event, Object told) {}

    NewsListener(SseClient page) {
        this.page = page;
        this.teller = Thread.ofPlatform().daemon().name("studio news").unstarted(this::tellAll);
    }

    void start() {
        teller.start();
    }

    /** Returns at once. */
    void tell(String event, Object told) {
        if (!untold.offer(new News(event, told))) {
            close();
        }
    }

    private void tellAll() {
        try {
            while (!page.terminated()) {
                News next = untold.take();
                page.sendEvent(next.event(), next.told());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            page.close();
        }
    }

    /** Lets the page go, soon. */
    void close() {
        teller.interrupt();
    }

    /** Waits, for a while, until the page is gone. */
    void awaitEnd() {
        try {
            teller.join(LONGEST_FAREWELL);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
