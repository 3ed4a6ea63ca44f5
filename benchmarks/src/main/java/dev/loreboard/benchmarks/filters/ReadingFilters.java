package dev.loreboard.benchmarks.filters;

import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import dev.loreboard.benchmarks.race.Side;
import java.nio.IntBuffer;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanQuery;

/** What it costs to read a filter's text form, beside Lucene's reader of queries. */
public final class ReadingFilters {

    /** A question in both languages, and how many conditions it has. */
    private record Question(String ours, String lucene, int conditions) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("style is \"ink\" and year >= 2019", "+style:ink +year:[2019 TO *]", 2),
            new Question(
                    "style is \"ink\" and 2019 <= year < 2021 and not sold = true",
                    "+style:ink +year:[2019 TO 2021} -sold:true",
                    3),
            new Question(
                    "tags contains any of (\"dragon\", \"griffin\") and style starts with \"water\"",
                    "+tags:(dragon OR griffin) +style:water*",
                    2),
            new Question(
                    "year > 2000 and year < 2010 and style is not \"oil\" and sold is present",
                    "+year:{2000 TO *] +year:[* TO 2010} -style:oil +sold:*",
                    4));

    private ReadingFilters() {}

    public static Race race() {
        return new Race(
                "filter: read",
                "the text form of " + QUESTIONS.size() + " filters with 2 to 4 conditions",
                "filters",
                QUESTIONS.size(),
                Input.NONE,
                new Score("right answers", (input, answer) -> right(answer)),
                List.of(
                        new InJava(
                                Label.ours("Filter.parse"),
                                ground -> new Reading(question -> conditions(Filter.parse(question.ours())))),
                        new InJava(Label.peer("Lucene's query parser"), ground -> {
                                    QueryParser parser = new QueryParser("style", new StandardAnalyzer());
                                    parser.setAllowLeadingWildcard(true);
                                    return new Reading(question -> lucene(parser, question.lucene()));
                                })
                                .by(QueryParser.class)));
    }

    private static int conditions(Filter filter) {
        return filter instanceof Filter.AllOf(List<Filter> parts) ? parts.size() : 1;
    }

    private static int lucene(QueryParser parser, String text) {
        try {
            return ((BooleanQuery) parser.parse(text)).clauses().size();
        } catch (ParseException failure) {
            throw new IllegalArgumentException("Lucene cannot read " + text, failure);
        }
    }

    private static double right(byte[] answer) {
        IntBuffer found = Answer.numbers(answer);
        long right = QUESTIONS.stream()
                .filter(question -> found.get() == question.conditions())
                .count();
        return (double) right / QUESTIONS.size();
    }

    private record Reading(ToIntFunction<Question> reader) implements Side {

        @Override
        public Object run() {
            return QUESTIONS.stream().mapToInt(reader).sum();
        }

        @Override
        public Answer answer() {
            return Answer.of(QUESTIONS.stream().mapToInt(reader).toArray());
        }
    }
}
