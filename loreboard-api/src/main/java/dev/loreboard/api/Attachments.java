package dev.loreboard.api;

import dev.loreboard.api.AddReport.Attachment;
import java.util.ArrayList;
import java.util.List;

/** The copies of one run that were attached. */
final class Attachments {

    private static final int REPORTED = 100;

    private final List<Attachment> first = new ArrayList<>();
    private long count;

    void add(String source, String original) {
        count++;
        if (first.size() < REPORTED) {
            first.add(new Attachment(source, original));
        }
    }

    long count() {
        return count;
    }

    List<Attachment> first() {
        return first;
    }
}
