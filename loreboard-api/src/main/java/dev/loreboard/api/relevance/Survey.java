package dev.loreboard.api.relevance;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Asks a store one kind of question many times over, to learn what its answers are worth. Not for several threads. */
final class Survey {

    private static final int QUESTIONS = 256;
    private static final int FEWEST = 8;
    private static final int TOGETHER = 32;
    private static final int NEAREST = 20;
    private static final int PAGE = 1000;

    private final Embedder embedder;
    private final VectorStore store;
    private final KindField kinds;
    private final List<Text> texts;
    private final List<Asked> words = new ArrayList<>();

    /** A question, and the entry that it is about when it is one of the store's own. */
    private record Asked(Embedding vector, Optional<Entry> itself) {

        boolean isAbout(Entry entry) {
            return itself.isPresent()
                    && (itself.get().id().equals(entry.id())
                            || (entry.group().isPresent()
                                    && entry.group().equals(itself.get().group())));
        }
    }

    Survey(Embedder embedder, VectorStore store, KindField kinds, List<Text> texts) {
        this.embedder = embedder;
        this.store = store;
        this.kinds = kinds;
        this.texts = texts;
    }

    /** Nothing when there are too few questions or answers to learn from. */
    Optional<Backdrop> run(Pair pair, Optional<Embedding> outOfWorld) {
        List<Asked> questions = pair.asked() == Modality.TEXT ? words() : own(pair.asked());
        if (questions.size() < FEWEST) {
            return Optional.empty();
        }
        Center background = Center.of(questions.stream().map(Asked::vector).toList());
        double[] bests = bests(questions, new Evidence(background, outOfWorld), pair.answer());
        if (bests.length < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(new Backdrop(
                background, scale(pair, bests, outOfWorld.isPresent()), store.count(kinds.is(pair.answer()))));
    }

    private static Scale scale(Pair pair, double[] bests, boolean knowsItsWorld) {
        if (pair.asked() != Modality.TEXT) {
            return Scale.likeItsOwn(bests);
        }
        return knowsItsWorld ? Scale.betweenWorlds(bests) : Scale.beyondChance(bests);
    }

    private List<Asked> words() {
        for (int from = words.size(); from < texts.size(); from += TOGETHER) {
            List<Text> some = texts.subList(from, Math.min(from + TOGETHER, texts.size()));
            embedder.embedAll(some).forEach(vector -> words.add(new Asked(vector, Optional.empty())));
        }
        return words;
    }

    /** Entries of one kind, evenly spread in id order. */
    private List<Asked> own(Modality kind) {
        long step = Math.max(1, Math.ceilDiv(store.count(kinds.is(kind)), QUESTIONS));
        List<Asked> questions = new ArrayList<>();
        long passed = 0;
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE).where(kinds.is(kind)));
        while (next.isPresent()) {
            Page page = store.page(next.get());
            for (Entry entry : page.entries()) {
                if (passed++ % step == 0) {
                    questions.add(new Asked(entry.embedding(), Optional.of(entry)));
                }
            }
            next = page.next();
        }
        return questions;
    }

    /** The best evidence that each question finds among one kind of entry; nothing for one that finds no entry. */
    private double[] bests(List<Asked> questions, Evidence evidence, Modality answer) {
        List<Double> bests = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += TOGETHER) {
            List<Asked> some = questions.subList(from, Math.min(from + TOGETHER, questions.size()));
            List<List<Match>> answers = store.searchAll(some.stream()
                    .map(asked ->
                            Query.near(asked.vector()).where(kinds.is(answer)).limit(NEAREST))
                    .toList());
            for (int i = 0; i < some.size(); i++) {
                best(some.get(i), evidence, answers.get(i)).ifPresent(bests::add);
            }
        }
        return bests.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static OptionalDouble best(Asked asked, Evidence evidence, List<Match> answers) {
        return answers.stream()
                .map(Match::entry)
                .filter(entry -> !asked.isAbout(entry))
                .mapToDouble(entry -> evidence.of(asked.vector(), entry.embedding()))
                .max();
    }
}
