package dev.loreboard.examples.studio.learning;

import java.util.List;
import java.util.Optional;

/**
 * A question about pictures whose answer a person shows by examples.
 *
 * @param name the facet of the tags that come of it
 * @param report how good what was learned is, when something was
 */
record Lesson(long number, String name, List<Answer> answers, Optional<Report> report) {

    /**
     * One of the answers.
     *
     * @param examples how many pictures were shown for it
     */
    record Answer(String label, long examples) {}

    /**
     * How good it is on pictures that were kept aside.
     *
     * @param chance the share that would be right if the most frequent answer were always given
     */
    record Report(long examples, double accuracy, double chance) {}

    Lesson {
        answers = List.copyOf(answers);
    }

    boolean has(String label) {
        return answers.stream().anyMatch(answer -> answer.label().equals(label));
    }
}
