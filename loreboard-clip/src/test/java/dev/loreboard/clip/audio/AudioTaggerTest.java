package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.tck.tagging.TaggerContract;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tagger of sound")
class AudioTaggerTest implements TaggerContract {

    @Override
    public Tagger openTagger() {
        return new AudioTagger(AudioTaggerOptions.at(Tones.folder()));
    }

    @Override
    public List<Content> samples() {
        return List.of(Tones.of(Tones.LOW, 1.5), Tones.of(Tones.MIDDLE, 0.5), Tones.of(Tones.HIGH, 3));
    }

    @Test
    @DisplayName("names instruments and moods, and who heard them")
    void namesInstrumentsAndMoods() {
        try (Tagger tagger = openTagger()) {
            List<List<Tag>> tags = tagger.tagAll(samples());

            assertThat(tags.get(0)).singleElement().satisfies(tag -> {
                assertThat(tag.facet()).isEqualTo("instruments");
                assertThat(tag.label()).isEqualTo("bass guitar");
                assertThat(tag.origin()).isEqualTo("yamnet");
            });
            assertThat(tags.get(1)).extracting(Tag::label).containsExactly("violin, fiddle");
            assertThat(tags.get(2))
                    .extracting(Tag::facet, Tag::label)
                    .containsExactly(Assertions.tuple("moods", "happy"));
        }
    }

    @Test
    @DisplayName("is half as sure of what is there half of the time")
    void takesTheMean() {
        float[] tone = Played.tone(Tones.LOW, 0.5, 20).channel(0);
        float[] half = tone.clone();
        Arrays.fill(half, half.length / 2, half.length, 0);
        try (Tagger tagger = openTagger()) {
            List<List<Tag>> tags = tagger.tagAll(List.of(audio(tone), audio(half)));

            double whole = tags.get(0).getFirst().confidence();
            assertThat(tags.get(1).getFirst().confidence()).isBetween(0.45 * whole, 0.55 * whole);
        }
    }

    @Test
    @DisplayName("gives no word that it is less sure of than it was told")
    void givesNoWordBelowTheLeast() {
        AudioTaggerOptions options = AudioTaggerOptions.at(Tones.folder());
        try (Tagger strict = new AudioTagger(options.withLeast(0.99).withLeastMood(0.99))) {
            assertThat(strict.tagAll(samples())).allMatch(List::isEmpty);
        }
    }

    @Test
    @DisplayName("tells why sound cannot be read, and tags the rest")
    void tellsWhySoundCannotBeRead() {
        Audio broken = Audio.of(new byte[100]);
        Audio odd = Audio.ofSamples(999_983, 1, FloatBuffer.wrap(new float[100]));
        try (Tagger tagger = openTagger()) {
            BatchException failed = catchThrowableOfType(
                    BatchException.class,
                    () -> tagger.tagAll(List.of(broken, samples().getFirst(), odd)));

            assertThat(failed.failures()).containsOnlyKeys(0, 2);
            assertThat(failed.failures().get(0)).isInstanceOf(UnreadableContentException.class);
            assertThat(failed.failures().get(2)).hasMessageContaining("cannot be brought to 16000 Hz");
            assertThat(failed.results(List.class)).containsOnlyKeys(1);
        }
    }

    @Test
    @DisplayName("says what is wrong with its files")
    void saysWhatIsWrongWithItsFiles(@TempDir Path folder) throws IOException {
        AudioTaggerOptions options = AudioTaggerOptions.at(folder);
        Path classes = folder.resolve(AudioTagger.CLASSES);
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new AudioTagger(options))
                .withMessageContaining("yamnet_class_map.csv cannot be read");

        Files.copy(Tones.folder().resolve(AudioTagger.CLASSES), classes);
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new AudioTagger(options))
                .withMessageContaining("yamnet.onnx is not there");

        Files.copy(Tones.folder().resolve(AudioTagger.GRAPH), folder.resolve(AudioTagger.GRAPH));
        Files.writeString(classes, "index,mid,display_name\n0,a,Speech\n");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new AudioTagger(options))
                .withMessageContaining("give scores [1, 1], one for each class of yamnet_class_map.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "index\n1,a,Speech\n", "index\n0,a\n", "index\n0,a,\n", "index\n0,a,Speech\n1,b,Speech\n"})
    @DisplayName("refuses a class map that is none")
    void refusesAClassMap(String text, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(AudioTagger.CLASSES), text);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new AudioTagger(AudioTaggerOptions.at(folder)))
                .withMessageContaining("The class map ")
                .withMessageContaining("Put the one beside the model that was published with it.");
    }

    @Test
    @DisplayName("refuses numbers that make no sense")
    void refusesNumbers() {
        AudioTaggerOptions options = AudioTaggerOptions.at(Tones.folder());

        assertThatIllegalArgumentException().isThrownBy(() -> options.withLeast(0));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withLeastMood(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withHop(20_000));
    }

    private static Audio audio(float[] samples) {
        return Audio.ofSamples(Played.RATE, 1, FloatBuffer.wrap(samples));
    }
}
