package dev.loreboard.examples.studio.learning;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.Walk;
import dev.loreboard.examples.studio.learning.Lesson.Report;
import dev.loreboard.vector.learn.Example;
import dev.loreboard.vector.learn.LabelShare;
import dev.loreboard.vector.learn.LinearClassifier;
import dev.loreboard.vector.learn.LinearTraining;
import dev.loreboard.vector.learn.TrainedClassifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Learns from what was shown, and says the words of all pictures: those that were shown as they were, the others where it is sure. */
final class LearnWords implements JobKind {

    private static final double SURE = 0.6;

    private final LessonTable lessons;
    private final Gallery gallery;
    private final Path folder;

    /** @param folder where classifiers are kept */
    LearnWords(LessonTable lessons, Gallery gallery, Path folder) {
        this.lessons = lessons;
        this.gallery = gallery;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "learn-words";
    }

    /** @param request the number of the lesson */
    @Override
    public String run(String request, Progress progress) {
        Lesson lesson = lessons.find(Long.parseLong(request))
                .orElseThrow(() -> new IllegalArgumentException("Lesson " + request + " was removed."));
        Map<String, String> shown = lessons.shown(lesson.number()).stream()
                .collect(Collectors.toMap(LessonTable.Shown::picture, LessonTable.Shown::label));
        TrainedClassifier trained = trained(shown);
        trained.classifier().save(file(lesson));
        Report report = new Report(
                trained.report().examples(),
                trained.report().accuracy(),
                trained.report().chance());
        lessons.note(lesson.number(), report);
        say(lesson, shown, trained.classifier(), progress);
        return String.format(
                Locale.ROOT,
                "Right for %.0f %% of %d pictures that were kept aside in turn; %.0f %% by always saying the most frequent.",
                100 * report.accuracy(),
                report.examples(),
                100 * report.chance());
    }

    private TrainedClassifier trained(Map<String, String> shown) {
        Loreboard board = gallery.board();
        List<Example> examples = shown.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> board.get(one.getKey()).map(Entry::embedding).stream()
                        .map(vector -> new Example(vector, one.getValue())))
                .toList();
        return LinearTraining.standard().train(examples);
    }

    private Path file(Lesson lesson) {
        try {
            return Files.createDirectories(folder).resolve(lesson.name() + ".json");
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + folder + " for classifiers could not be made.", failure);
        }
    }

    private void say(Lesson lesson, Map<String, String> shown, LinearClassifier classifier, Progress progress) {
        Walk.of("tagging", progress)
                .through(
                        lessons.hanging(),
                        picture -> gallery.tag(picture, lesson.name(), tags(lesson, picture, shown, classifier)));
    }

    private List<Tag> tags(Lesson lesson, String picture, Map<String, String> shown, LinearClassifier classifier) {
        if (shown.containsKey(picture)) {
            return List.of(new Tag(lesson.name(), shown.get(picture), 1, "human"));
        }
        return gallery.board().get(picture).stream()
                .map(entry -> classifier.classify(entry.embedding()).getFirst())
                .filter(share -> share.probability() >= SURE)
                .map(share -> said(lesson, share))
                .toList();
    }

    private static Tag said(Lesson lesson, LabelShare share) {
        return new Tag(lesson.name(), share.label(), share.probability(), "learned from " + lesson.name());
    }
}
