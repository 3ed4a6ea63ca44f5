package dev.loreboard.examples.sampler.exam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Words that no model is trained on")
class WordingTest {

    private static Stream<Fact> facts() {
        return Stream.<Fact[]>of(
                        Kind.values(),
                        Shade.values(),
                        Palette.values(),
                        Style.values(),
                        TimeOfDay.values(),
                        Weather.values(),
                        Mood.values(),
                        Era.values(),
                        Setting.values())
                .flatMap(Arrays::stream);
    }

    @Test
    @DisplayName("are there for every fact, and are none of those that it is trained on")
    void areThereForEveryFact() {
        OtherWords other = OtherWords.read();
        Set<String> trained = facts().flatMap(fact -> Stream.concat(Stream.of(fact.word()), fact.synonyms().stream()))
                .collect(Collectors.toSet());

        assertThat(facts()).allSatisfy(fact -> assertThat(trained).doesNotContain(other.of(fact)));
    }

    @Test
    @DisplayName("are asked about in questions from outside that are none of the texts it keeps away from")
    void areAskedAboutInFreshQuestions() throws IOException {
        List<String> outside = Lines.of("out-of-world.txt");

        assertThat(outside).hasSize(100).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(Path.of("..", "training", "everyday.txt")))
                .doesNotContainAnyElementsOf(outside);
        assertThat(Lines.of("in-world.txt")).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("are asked of the combinations that the recipe keeps from training, by the same rule")
    void areAskedOfWhatTheRecipeKeeps() {
        assertThat(Path.of("..", "training", "facts.py"))
                .content()
                .contains("return (31 * kind + 7 * time + weather) % HELD_OUT == 0", "HELD_OUT = 20");
    }

    @Test
    @DisplayName("make sentences that are true of their scene, and say less when facts are left out")
    void makeTrueSentences() {
        Scene scene = Casting.cast(5);
        Sentence whole = new Wording(OtherWords.read(), 0, 1).of(scene, 0);
        Sentence least = new Wording(OtherWords.read(), 0, 1).of(scene, 1);

        assertThat(whole.fits(scene)).isTrue();
        assertThat(whole.words())
                .contains(scene.palette().word(), scene.style().word())
                .contains(scene.subjects().getFirst().kind().word());
        assertThat(whole.facts()).isEqualTo(Sentence.facts(scene));
        assertThat(least.facts()).isEmpty();
        assertThat(least.subjects()).containsExactly(scene.subjects().getFirst());
        assertThat(whole.fits(Casting.cast(6))).isFalse();
    }
}
