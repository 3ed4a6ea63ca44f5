package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.OnnxSession;
import dev.loreboard.clip.runtime.Tensor;
import dev.loreboard.tck.rule.Needed;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("YAMNet")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YamnetTest {

    private AudioTagger tagger;

    @BeforeAll
    void open() {
        tagger = new AudioTagger(AudioTaggerOptions.at(Needed.data("audio-tagger")));
    }

    @AfterAll
    void close() {
        tagger.close();
    }

    static Stream<Arguments> clips() {
        return Stream.of(
                Arguments.of("sorohanro_-_solo-trumpet-06", "instruments", "trumpet"),
                Arguments.of(
                        "Hungarian_Dance_number_5_-_Allegro_in_F_sharp_minor_(string_orchestra)",
                        "instruments",
                        "violin, fiddle"),
                Arguments.of(
                        "Kevin_MacLeod_-_P_I_Tchaikovsky_Dance_of_the_Sugar_Plum_Fairy", "instruments", "glockenspiel"),
                Arguments.of("Kevin_MacLeod_-_Vibe_Ace", "instruments", "mallet percussion"),
                Arguments.of("Karissa_Hobbs_-_Lets_Go_Fishin", "moods", "happy"),
                Arguments.of("456440__inspectorj__bird-whistling-robin-single-13", "sounds", "bird"));
    }

    @ParameterizedTest
    @MethodSource("clips")
    @DisplayName("names what is heard in a clip, as the first of its facet or right behind")
    void namesWhatIsHeard(String name, String facet, String label) {
        List<Tag> tags = tagger.tagAll(List.of(Audio.of(Needed.data("music/" + name + ".ogg"))))
                .getFirst();
        System.out.println(name + ": " + tags);

        assertThat(tags.stream().filter(tag -> tag.facet().equals(facet)).limit(2))
                .extracting(Tag::label)
                .contains(label);
    }

    @Test
    @DisplayName("has six moods, and many instruments")
    void hasMoods() {
        assertThat(tagger.vocabulary().find("moods").orElseThrow().labels())
                .containsExactlyInAnyOrder("happy", "sad", "tender", "exciting", "angry", "scary");
        assertThat(tagger.vocabulary().find("instruments").orElseThrow().labels())
                .hasSizeGreaterThan(60)
                .contains("trumpet", "violin, fiddle", "timpani");
    }

    /** The file keeps its transform in few bits, which moves values by a hundredth; frames a hop apart differ by a tenth on average. */
    @Test
    @DisplayName("hears the frames that are made here, within a hundredth on average")
    void hearsTheFrames() {
        float[] samples = Arrays.copyOf(Golden.floats("samples"), AudioTagger.WINDOW);
        try (OnnxSession session = OnnxSession.open(Needed.data("audio-tagger/yamnet.onnx"), OnnxOptions.defaults())) {
            Tensor.Floats given = new Tensor.Floats(FloatBuffer.wrap(samples), List.of(1L, (long) AudioTagger.WINDOW));
            FloatBuffer expected = session.run(Map.of("waveform", given), List.of("log_mel"))
                    .getFirst()
                    .data();
            float[] frames = new LogMel(MelSettings.yamnet()).frames(Sound.of(16_000, samples));

            double apart = 0;
            for (int index = 0; index < frames.length; index++) {
                apart += Math.abs(frames[index] - expected.get(index)) / frames.length;
            }
            assertThat(expected.remaining()).isEqualTo(frames.length);
            assertThat(apart).isLessThan(0.01);
        }
    }
}
