package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds entries by the words of their texts, the rarer the better, as BM25 ranks them. */
final class WordSearch implements AutoCloseable {

    /** As many different words as Lucene takes in one query. */
    private static final int MOST_WORDS = IndexSearcher.getMaxClauseCount() - 2;

    private final Analyzer analyzer = new StandardAnalyzer();

    Analyzer analyzer() {
        return analyzer;
    }

    /** The different words of a text, in the form in which they are compared. */
    Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(IndexFields.WORDS, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** So many of those that hold some of the words, best first, with how well they do as their score. */
    List<Match> best(VectorSearch search, Embedding target, Optional<Selection> selected, Set<String> words, int count)
            throws IOException {
        if (words.isEmpty()) {
            return List.of();
        }
        ScoreDoc[] found = search.ranked(query(words, selected), count);
        int[] documents = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            documents[i] = found[i].doc;
        }
        List<Match> matches = search.matches(target, documents);
        return IntStream.range(0, found.length)
                .mapToObj(i -> scored(matches.get(i), found[i].score))
                .sorted(Match.BEST_FIRST)
                .toList();
    }

    private static Match scored(Match match, double score) {
        return new Match(match.entry(), match.similarity(), score, match.reasons());
    }

    private static Query query(Set<String> words, Optional<Selection> selected) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.stream()
                .limit(MOST_WORDS)
                .forEach(word -> any.add(new TermQuery(new Term(IndexFields.WORDS, word)), Occur.SHOULD));
        any.setMinimumNumberShouldMatch(1);
        selected.ifPresent(some -> any.add(some, Occur.FILTER));
        return any.build();
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
