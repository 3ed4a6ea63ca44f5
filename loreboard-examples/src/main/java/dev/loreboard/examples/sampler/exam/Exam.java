package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.examples.sampler.music.Tempo;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Truth;
import dev.loreboard.examples.sampler.scene.Weather;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a model knows of the sample world: pictures and pieces of seeds that no training has seen, asked about in its words and in
 * others.
 */
public final class Exam {

    /** The first seed of what is never trained on. */
    public static final long UNSEEN = 9_000_000;

    private static final int SIDE = 96;
    private static final int PICTURES = 1000;
    private static final int LARGE_WIDTH = 360;
    private static final int LARGE_HEIGHT = 240;
    private static final int LARGE_PICTURES = 300;
    private static final int PAIRS = 500;
    private static final int PIECES = 200;
    private static final int PERSONS = 60;
    private static final int PORTRAITS = 6;

    private final Embedder model;
    private final Progress progress;
    private final long begun = System.nanoTime();
    private final List<Mark> marks = new ArrayList<>();

    private Exam(Embedder model, Progress progress) {
        this.model = model;
        this.progress = progress;
    }

    /**
     * All marks, in the order in which they are told.
     *
     * @param photographs a folder with some of scikit-image's, if there is one
     */
    public static List<Mark> of(Embedder model, Optional<Path> photographs, Progress progress) {
        Exam exam = new Exam(model, progress);
        Gallery gallery = exam.gallery(LongStream.range(UNSEEN, UNSEEN + PICTURES)
                .mapToObj(Casting::cast)
                .toList());
        exam.sentences(gallery);
        exam.strangeSentences();
        exam.binding();
        exam.facets(gallery);
        exam.largePaintings(gallery.scenes().subList(0, LARGE_PICTURES));
        exam.music(gallery);
        exam.persons();
        exam.questions(gallery);
        exam.strangers(photographs);
        return List.copyOf(exam.marks);
    }

    private Gallery gallery(List<Scene> scenes) {
        Gallery gallery = Gallery.of(scenes, model, SIDE, SIDE);
        tell("pictures", scenes.size());
        return gallery;
    }

    private void tell(String what, int count) {
        progress.throwIfCancelled("Measuring a model");
        progress.at(new Step(what, count, OptionalLong.of(count), Duration.ofNanos(System.nanoTime() - begun)));
    }

    private void sentences(Gallery gallery) {
        Retrieval whole = Retrieval.of(
                gallery,
                gallery.scenes().stream()
                        .map(scene -> new Sentence(
                                Truth.of(scene, List.of()).caption(), scene.subjects(), Sentence.facts(scene)))
                        .toList(),
                model);
        marks.add(Mark.of("a sentence of all facts finds its picture first", whole.first(), 0.95));
        marks.add(Mark.of("a sentence of all facts finds its picture among ten", whole.amongTen(), 0.99));
        marks.add(Mark.of("a picture finds its sentence of all facts first", whole.back(), 0.95));
        marks.add(Mark.of("a picture finds its sentence of all facts among ten", whole.backAmongTen(), 0.99));
        Wording partial = new Wording(OtherWords.read(), 0, 3);
        Retrieval less = Retrieval.of(
                gallery,
                gallery.scenes().stream().map(scene -> partial.of(scene, 0.3)).toList(),
                model);
        marks.add(Mark.of("without 30 % of the facts, in new sentences", less.first(), less.ceiling() - 0.08)
                .noting(String.format(Locale.ROOT, "ceiling %.3f", less.ceiling())));
    }

    /** Combinations of subject, time and weather that are kept from training, in new sentences and partly in new words. */
    private void strangeSentences() {
        Gallery gallery = gallery(LongStream.iterate(UNSEEN, seed -> seed + 1)
                .mapToObj(Casting::cast)
                .filter(Exam::isKeptFromTraining)
                .limit(PICTURES)
                .toList());
        Wording strange = new Wording(OtherWords.read(), 1 / 3.0, 4);
        Retrieval found = Retrieval.of(
                gallery,
                gallery.scenes().stream().map(scene -> strange.of(scene, 0)).toList(),
                model);
        marks.add(Mark.of("new sentences, a third of the facts in new words, new combinations", found.first(), 0.75)
                .noting(String.format(Locale.ROOT, "among ten %.3f", found.amongTen())));
    }

    /** As the recipe of the model says it, by the places of the facts in their lists. */
    static boolean isKeptFromTraining(Scene scene) {
        Optional<TimeOfDay> time = scene.time();
        Optional<Weather> weather = scene.weather();
        return time.isPresent()
                && weather.isPresent()
                && scene.subjects().stream()
                        .anyMatch(subject -> (31 * place(Kind.values(), subject.kind())
                                                + 7 * place(TimeOfDay.values(), time.get())
                                                + place(Weather.values(), weather.get()))
                                        % 20
                                == 0);
    }

    private static <F> int place(F[] all, F one) {
        return List.of(all).indexOf(one);
    }

    private void binding() {
        double share = Binding.share(gallery(Binding.scenes(UNSEEN, PAIRS)), model);
        marks.add(Mark.of("which of two things has which colour", share, 0.8));
    }

    private void facets(Gallery gallery) {
        for (Facet<?> facet : Facet.ALL) {
            ZeroShot found = facet.found(model, gallery);
            marks.add(Mark.of("seen without examples: " + facet.name(), found.right(), facet.least())
                    .noting("least: " + found.missed()));
        }
    }

    /** What is drawn to be looked at is larger than what a small model learns from, and its grain is another. */
    private void largePaintings(List<Scene> scenes) {
        Gallery large = Gallery.of(scenes, model, LARGE_WIDTH, LARGE_HEIGHT);
        tell("large pictures", scenes.size());
        for (Facet<?> facet : Facet.ALL) {
            ZeroShot found = facet.found(model, large);
            String measure = "seen in paintings of " + LARGE_WIDTH + " x " + LARGE_HEIGHT + ": " + facet.name();
            marks.add(new Mark(measure, found.right(), Optional.empty(), "least: " + found.missed()));
        }
    }

    private void music(Gallery gallery) {
        Concert concert = Concert.of(UNSEEN, PIECES, model);
        tell("pieces", PIECES);
        ZeroShot mood = ZeroShot.of(
                model,
                "%s in mood",
                List.of(Mood.values()),
                concert.pieces(),
                concert.vectors(),
                piece -> List.of(piece.mood()));
        marks.add(Mark.of("heard without examples: mood", mood.right(), 0.95).noting("least: " + mood.missed()));
        ZeroShot tempo = ZeroShot.of(
                model,
                "at a %s tempo",
                List.of(Tempo.values()),
                concert.pieces(),
                concert.vectors(),
                piece -> List.of(piece.tempo()));
        marks.add(Mark.of("heard without examples: tempo", tempo.right(), 0.98).noting("least: " + tempo.missed()));
        marks.add(Mark.of("the first of 200 pieces shares a picture's mood", sharedMood(gallery, concert), 0.9));
    }

    private void persons() {
        double error = Sitters.equalError(UNSEEN, PERSONS, PORTRAITS, model);
        tell("portraits", PERSONS * PORTRAITS);
        marks.add(Mark.of("portraits of the same person told from others", 1 - error, 0.95)
                .noting(String.format(Locale.ROOT, "equal error rate %.3f", error)));
    }

    private void questions(Gallery gallery) {
        Questions found = Questions.ask(gallery, model);
        marks.add(Mark.of("of 100 questions from outside of the world, refused", found.refused(), 0.9));
        marks.add(Mark.of("of 300 questions about the world, answered", found.answered(), 0.95));
        marks.add(Mark.of("area under the curve of both", found.apart(), 0.97));
    }

    private void strangers(Optional<Path> photographs) {
        told("of 40 plain drawings by another hand, described rightly", PlainDrawings.all());
        photographs
                .map(Photographs::in)
                .filter(found -> !found.isEmpty())
                .ifPresent(found -> told("of " + found.size() + " photographs, described rightly", found));
    }

    private void told(String measure, List<Choice> choices) {
        List<String> missed = choices.stream()
                .filter(choice -> !choice.isRight(model))
                .map(Choice::name)
                .toList();
        double right = 1 - (double) missed.size() / choices.size();
        String note = missed.isEmpty() ? "" : "missed: " + String.join(", ", missed);
        marks.add(new Mark(measure, right, Optional.empty(), note));
    }

    private static double sharedMood(Gallery gallery, Concert concert) {
        return IntStream.range(0, gallery.size())
                .filter(i -> gallery.scenes().get(i).mood().isPresent())
                .map(i -> {
                    Embedding seen = gallery.vectors().get(i);
                    int nearest = IntStream.range(0, PIECES)
                            .boxed()
                            .max(Comparator.comparingDouble(
                                    piece -> seen.similarityTo(concert.vectors().get(piece))))
                            .orElseThrow();
                    Mood heard = concert.pieces().get(nearest).mood();
                    return gallery.scenes().get(i).mood().orElseThrow() == heard ? 1 : 0;
                })
                .average()
                .orElseThrow();
    }
}
