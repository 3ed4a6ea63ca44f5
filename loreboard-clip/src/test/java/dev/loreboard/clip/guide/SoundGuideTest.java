package dev.loreboard.clip.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.audio.AudioTagger;
import dev.loreboard.clip.audio.AudioTaggerOptions;
import dev.loreboard.clip.audio.Key;
import dev.loreboard.clip.audio.LogMel;
import dev.loreboard.clip.audio.MelSettings;
import dev.loreboard.clip.audio.Resampler;
import dev.loreboard.clip.audio.Sound;
import dev.loreboard.clip.audio.SoundDescriptors;
import dev.loreboard.clip.audio.SoundOptions;
import dev.loreboard.clip.audio.SoundReader;
import dev.loreboard.clip.audio.Tempo;
import dev.loreboard.tck.rule.Needed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on sound")
class SoundGuideTest {

    private static final int RATE = 44_100;
    private static final int SECONDS = 8;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void play() throws IOException {
        file = Files.write(folder.resolve("march.wav"), march());
    }

    @Test
    @DisplayName("reads a file into frames for a model")
    void readsAFile() {
        // region frames
        SoundReader reader = new SoundReader(SoundOptions.defaults());
        Sound sound = reader.read(Audio.of(file)).mono(); // any of four formats, known by their bytes

        LogMel mel = new LogMel(MelSettings.mini());
        Resampler resampler = new Resampler(sound.rate(), mel.settings().rate());
        float[] frames = mel.frames(resampler.resample(sound)); // (frames, 64)
        // endregion

        assertThat(frames).hasSize((SECONDS * 16_000 / 512 + 1) * 64);
    }

    @Test
    @DisplayName("lets a model hear it")
    void letsAModelHearIt() {
        Path model = new SmallModel("clap").folder();

        // region hear
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(model))) {
            Embedding heard = embedder.embed(Audio.of(file));
            Embedding told = embedder.embed(Text.of("a march for trumpets"));

            double similarity = heard.similarityTo(told);
            // endregion
            assertThat(similarity).isBetween(-1.0, 1.0);
        }
    }

    @Test
    @DisplayName("measures what a sound is like")
    void measures() {
        Sound sound = new SoundReader(SoundOptions.defaults()).read(Audio.of(file));

        // region descriptors
        SoundDescriptors measured = SoundDescriptors.of(sound);

        double beats = measured.tempo().map(Tempo::beatsPerMinute).orElse(0.0); // a minute
        String key = measured.key().map(Key::name).orElse("none"); // "A minor"
        double loudness = measured.energy(); // decibels of full scale
        // endregion

        assertThat(beats).isCloseTo(120, within(1.0));
        assertThat(key).isEqualTo("A minor");
        assertThat(loudness).isBetween(-40.0, 0.0);
    }

    @Test
    @DisplayName("refuses what is too long")
    void refusesWhatIsTooLong() {
        // region limits
        SoundOptions careful = SoundOptions.defaults()
                .withLimits(ContentLimits.defaults().withMaxSeconds(5).withMaxBytes(1 << 20))
                .withMaxSamples(5 * 48_000 * 2);
        // endregion

        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> new SoundReader(careful).read(Audio.of(file)))
                .withMessageContaining("has 8 seconds; the limit is 5");
    }

    @Test
    @DisplayName("tags a file with YAMNet")
    void tagsAFile() {
        Path model = Needed.data("audio-tagger");
        Path song = Needed.data("music/sorohanro_-_solo-trumpet-06.ogg");

        // region tags
        try (AudioTagger tagger = new AudioTagger(AudioTaggerOptions.at(model))) {
            List<Tag> tags = tagger.tagAll(List.of(Audio.of(song))).getFirst();
            tags.forEach(tag -> System.out.println(tag.facet() + ": " + tag.label())); // instruments: trumpet ...
            // endregion

            assertThat(tags).extracting(Tag::label).contains("trumpet");
        }
    }

    /** A minor, two plucked chords a second. */
    private static byte[] march() {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * RATE * SECONDS).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(wav.capacity() - 8);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * RATE * SECONDS);
        for (int frame = 0; frame < RATE * SECONDS; frame++) {
            double fading = Math.exp(-8.0 * (frame % (RATE / 2)) / RATE);
            double chord = 0;
            for (double hertz : new double[] {220, 261.63, 329.63, 440}) {
                chord += Math.sin(2 * Math.PI * hertz * frame / RATE);
            }
            wav.putShort((short) (6000 * fading * chord));
        }
        return wav.array();
    }
}
