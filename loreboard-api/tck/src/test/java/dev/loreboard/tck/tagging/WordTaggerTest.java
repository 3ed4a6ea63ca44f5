package dev.loreboard.tck.tagging;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.tck.fake.WordTagger;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The word tagger keeps the contract")
class WordTaggerTest implements TaggerContract {

    @Override
    public Tagger openTagger() {
        return new WordTagger(
                Vocabulary.empty().with("subject", "castle", "dragon").with("mood", "calm", "wild"));
    }

    @Override
    public List<Content> samples() {
        return List.of(Text.of("a wild dragon"), Text.of("the calm castle"), Text.of("a dragon in a castle"));
    }
}
