package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.vector.engine.Deepening;
import dev.loreboard.vector.math.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Answers questions about a view as {@link Query#over} would over its entries. */
record Answers(View view, ExactOptions options) {

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::similarity).reversed().thenComparing(Scored::id, Entry.ID_ORDER);

    /** An entry in its parts, and what it is ordered by. */
    private record Scored(Kept kept, Embedding embedding, double similarity) {

        String id() {
            return kept.id();
        }
    }

    /** The answers, in the order of the queries. */
    List<List<Match>> to(List<Query> queries) {
        List<Question> questions = queries.stream().map(Question::of).toList();
        List<Question> together = questions.stream().filter(this::goesTogether).toList();
        if (together.size() < fewest()) {
            return questions.stream().map(this::alone).toList();
        }
        List<List<Match>> answers = new ArrayList<>();
        var shortlists = PanelScan.of(view, together).iterator();
        for (Question question : questions) {
            answers.add(goesTogether(question) ? matches(best(shortlists.next())) : alone(question));
        }
        return answers;
    }

    private boolean goesTogether(Question question) {
        return !question.isOncePerGroup() && (options.scan() != Scan.ONE_BIT || question.isExact());
    }

    /** So many questions are answered sooner together than one after the other. */
    private int fewest() {
        int width = Kernels.FLOATS.width();
        return switch (options.scan()) {
            case FULL, ONE_BIT -> width / 4;
            case EIGHT_BITS -> width / 2;
        };
    }

    private List<Match> alone(Question question) {
        return question.isOncePerGroup()
                ? Deepening.answer(
                        question.query(), question.limit(), count -> matches(best(scanned(question.limit(count)))))
                : matches(best(scanned(question)));
    }

    private Shortlist scanned(Question question) {
        return SingleScan.of(view, question, options.comparedInFull());
    }

    private List<Scored> best(Shortlist shortlist) {
        Question question = shortlist.question();
        return Arrays.stream(shortlist.rows())
                .mapToObj(row -> scored(question, row))
                .filter(scored -> scored.similarity >= question.query().floor())
                .sorted(BEST_FIRST)
                .limit(question.limit())
                .toList();
    }

    private Scored scored(Question question, int row) {
        Embedding embedding = view.embedding(row);
        return new Scored(view.kept(row), embedding, question.target().similarityTo(embedding));
    }

    private static List<Match> matches(List<Scored> best) {
        return best.stream()
                .map(scored -> Match.of(scored.kept.with(scored.embedding), scored.similarity))
                .toList();
    }
}
