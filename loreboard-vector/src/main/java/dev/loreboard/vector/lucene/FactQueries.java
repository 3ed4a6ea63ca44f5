package dev.loreboard.vector.lucene;

import dev.loreboard.api.store.filter.End;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.vector.engine.FilterLanguage;
import dev.loreboard.vector.engine.ValueKind;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Filters as queries of Lucene. */
record FactQueries() implements FilterLanguage<Query> {

    /** The query that matches what the filter does. */
    static Query of(Filter filter) {
        try {
            Query query = new FactQueries().translate(filter);
            Clauses clauses = new Clauses();
            query.visit(clauses);
            return clauses.count <= IndexSearcher.getMaxClauseCount() ? query : new MeaningQuery(filter);
        } catch (IndexSearcher.TooManyClauses more) {
            return new MeaningQuery(filter);
        }
    }

    @Override
    public Query everything() {
        return MatchAllDocsQuery.INSTANCE;
    }

    @Override
    public Query nothing() {
        return MatchNoDocsQuery.INSTANCE;
    }

    @Override
    public Query present(Field field) {
        return known(Fact.present(field));
    }

    @Override
    public Query holds(Field field, ValueKind kind) {
        return known(Fact.holds(field, kind));
    }

    @Override
    public Query is(Field field, Value.Scalar value) {
        return known(Fact.is(field, value));
    }

    @Override
    public Query oneOf(Field field, List<Value.Scalar> values) {
        return knownAny(values.stream().map(value -> Fact.is(field, value)).toList());
    }

    @Override
    public Query between(Field field, End low, End high) {
        return switch (low.limit().or(high::limit).orElseThrow()) {
            case Value.Real number -> DoublePoint.newRangeQuery(IndexFields.numbers(field), least(low), most(high));
            case Value.Moment moment -> LongPoint.newRangeQuery(IndexFields.moments(field), first(low), last(high));
        };
    }

    @Override
    public Query contains(Field field, String word) {
        return known(Fact.contains(field, word));
    }

    @Override
    public Query containsAny(Field field, List<String> words) {
        return knownAny(words.stream().map(word -> Fact.contains(field, word)).toList());
    }

    @Override
    public Query startsWith(Field field, String prefix) {
        return Fact.isLong(prefix)
                ? all(List.of(
                        known(Fact.beginning(field, prefix)), new MeaningQuery(new Filter.StartsWith(field, prefix))))
                : any(List.of(beginning(Fact.shortTexts(field, prefix)), beginning(Fact.longTexts(field, prefix))));
    }

    @Override
    public Query all(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.FILTER));
        return all.build();
    }

    @Override
    public Query any(List<Query> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(part, Occur.SHOULD));
        return any.build();
    }

    @Override
    public Query not(Query part) {
        return new BooleanQuery.Builder()
                .add(everything(), Occur.FILTER)
                .add(part, Occur.MUST_NOT)
                .build();
    }

    private static Query known(BytesRef fact) {
        return new TermQuery(new Term(IndexFields.FACTS, fact));
    }

    private static Query knownAny(List<BytesRef> facts) {
        return new TermInSetQuery(IndexFields.FACTS, facts);
    }

    private static Query beginning(BytesRef facts) {
        return new PrefixQuery(new Term(IndexFields.FACTS, facts));
    }

    private static double least(End low) {
        return switch (low) {
            case End.Including(Value.Ordered value) -> number(value);
            case End.Excluding(Value.Ordered value) -> DoublePoint.nextUp(number(value));
            case End.Unlimited() -> Double.NEGATIVE_INFINITY;
        };
    }

    private static double most(End high) {
        return switch (high) {
            case End.Including(Value.Ordered value) -> number(value);
            case End.Excluding(Value.Ordered value) -> DoublePoint.nextDown(number(value));
            case End.Unlimited() -> Double.POSITIVE_INFINITY;
        };
    }

    private static long first(End low) {
        return switch (low) {
            case End.Including(Value.Ordered value) -> moment(value);
            case End.Excluding(Value.Ordered value) -> moment(value) + 1;
            case End.Unlimited() -> Long.MIN_VALUE;
        };
    }

    private static long last(End high) {
        return switch (high) {
            case End.Including(Value.Ordered value) -> moment(value);
            case End.Excluding(Value.Ordered value) -> moment(value) - 1;
            case End.Unlimited() -> Long.MAX_VALUE;
        };
    }

    private static double number(Value.Ordered value) {
        return ((Value.Real) value).value();
    }

    private static long moment(Value.Ordered value) {
        return ((Value.Moment) value).value().toEpochMilli();
    }

    /** Counts as Lucene does before it refuses a query. */
    private static final class Clauses extends QueryVisitor {

        private int count;

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }

        @Override
        public void visitLeaf(Query query) {
            count++;
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            count += terms.length;
        }
    }
}
