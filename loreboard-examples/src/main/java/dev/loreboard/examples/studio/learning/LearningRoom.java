package dev.loreboard.examples.studio.learning;

import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.learning.Lesson.Answer;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lessons over HTTP. */
final class LearningRoom implements Room {

    private static final Pattern NAME = Pattern.compile("[a-z]{2,20}");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,29}");
    private static final int FEWEST_LABELS = 2;
    private static final int MOST_LABELS = 6;
    private static final int FEWEST_EXAMPLES = 5;
    private static final int SHOWN = 24;

    private final LessonTable lessons;
    private final LearnWords learning;
    private final Gallery gallery;
    private final JobQueue jobs;

    private record Wish(@Nullable String name, @Nullable List<String> labels) {}

    private record Choice(@Nullable String label) {}

    /** @param open pictures to be shown next */
    private record Sheet(Lesson lesson, List<Picture> open) {}

    LearningRoom(LessonTable lessons, LearnWords learning, Gallery gallery, JobQueue jobs) {
        this.lessons = lessons;
        this.learning = learning;
        this.gallery = gallery;
        this.jobs = jobs;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/lessons", context -> context.json(lessons.all()));
        routes.post("/api/lessons", this::begin);
        routes.get("/api/lessons/{number}", context -> context.json(sheet(found(context))));
        routes.delete("/api/lessons/{number}", this::remove);
        routes.put("/api/lessons/{number}/pictures/{picture}", this::show);
        routes.delete("/api/lessons/{number}/pictures/{picture}", this::takeBack);
        routes.post("/api/lessons/{number}/train", this::train);
    }

    private Sheet sheet(Lesson lesson) {
        return new Sheet(lesson, gallery.pictures(lessons.open(lesson, SHOWN)));
    }

    private void begin(Context context) {
        Wish wish = context.bodyAsClass(Wish.class);
        String name = String.valueOf(wish.name());
        List<String> labels = wish.labels() == null
                ? List.of()
                : wish.labels().stream().map(String::strip).toList();
        if (!NAME.matcher(name).matches() || Gallery.facets().contains(name)) {
            throw Problem.misfit(
                    "The name of a lesson is one word in small letters that is no facet of the gallery yet ("
                            + String.join(", ", Gallery.facets()) + "), not \"" + name + "\".");
        }
        boolean several = labels.size() >= FEWEST_LABELS && labels.size() <= MOST_LABELS;
        if (!several
                || new HashSet<>(labels).size() < labels.size()
                || !labels.stream().allMatch(LearningRoom::isLabel)) {
            throw Problem.misfit("A lesson has from " + FEWEST_LABELS + " to " + MOST_LABELS
                    + " different answers of letters and digits, not " + labels + ".");
        }
        long number = lessons.add(name, labels)
                .orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "There is a lesson \"" + name + "\" already."));
        context.status(HttpStatus.CREATED).json(sheet(lessons.find(number).orElseThrow()));
    }

    private static boolean isLabel(String label) {
        return LABEL.matcher(label).matches();
    }

    /** What was learned is said no more. */
    private void remove(Context context) {
        Lesson lesson = found(context);
        lessons.hanging().forEach(picture -> gallery.tag(picture, lesson.name(), List.of()));
        lessons.remove(lesson.number());
        context.json(lessons.all());
    }

    private void show(Context context) {
        Lesson lesson = found(context);
        String label = String.valueOf(context.bodyAsClass(Choice.class).label());
        if (!lesson.has(label)) {
            throw Problem.notFound("answer", label);
        }
        lessons.show(lesson.number(), new LessonTable.Shown(picture(context), label));
        context.json(lessons.find(lesson.number()).orElseThrow());
    }

    private void takeBack(Context context) {
        Lesson lesson = found(context);
        lessons.takeBack(lesson.number(), picture(context));
        context.json(lessons.find(lesson.number()).orElseThrow());
    }

    private String picture(Context context) {
        String id = context.pathParam("picture");
        if (gallery.pictures(List.of(id)).isEmpty()) {
            throw Problem.notFound("picture", id);
        }
        return id;
    }

    private void train(Context context) {
        Lesson lesson = found(context);
        Optional<Answer> lacking = lesson.answers().stream()
                .filter(answer -> answer.examples() < FEWEST_EXAMPLES)
                .findFirst();
        if (lacking.isPresent()) {
            throw Problem.misfit("Each answer needs at least " + FEWEST_EXAMPLES + " pictures; \""
                    + lacking.get().label() + "\" has " + lacking.get().examples() + ".");
        }
        context.status(HttpStatus.ACCEPTED)
                .json(jobs.submit(learning, "Learn \"" + lesson.name() + "\"", String.valueOf(lesson.number())));
    }

    private Lesson found(Context context) {
        String number = context.pathParam("number");
        try {
            return lessons.find(Long.parseLong(number)).orElseThrow(() -> Problem.notFound("lesson", number));
        } catch (NumberFormatException misfit) {
            throw Problem.notFound("lesson", number);
        }
    }
}
