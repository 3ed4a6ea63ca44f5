package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.tck.rule.Seed;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sound that somebody tampered with")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileSoundsTest {

    private static final SoundReader READER = new SoundReader(SoundOptions.defaults());

    static List<Golden> sounds() {
        return Golden.sounds();
    }

    @ParameterizedTest
    @MethodSource("sounds")
    @DisplayName("is refused wherever it was cut off")
    void isRefusedWhereverItWasCut(Golden golden) {
        byte[] file = golden.file();
        int step = Math.max(file.length / 60, 1);
        for (int length = 0; length < file.length; length += length < 100 ? 1 : step) {
            byte[] cut = Arrays.copyOf(file, length);

            Throwable failure = catchThrowable(() -> READER.read(Audio.of(cut)));

            if (!(golden.name().endsWith(".mp3") && failure == null)) {
                assertThat(failure)
                        .as(length + " of " + file.length + " bytes")
                        .isInstanceOf(UnreadableContentException.class)
                        .hasMessageStartingWith("The sound of " + length + " bytes cannot be read: ")
                        .hasMessageEndingWith("Give a whole WAV, FLAC, Ogg Vorbis or MP3 file.");
            }
        }
    }

    @Test
    @Tag("once")
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @DisplayName("is read or refused, and nothing else, whatever was done to it: 20,000 of them")
    void isReadOrRefused() {
        List<Golden> sounds = Golden.sounds();
        SoundReader careful = new SoundReader(
                SoundOptions.defaults().withMaxSamples(1_000_000).withLimits(limits(60)));
        Seed.eachOf(20, random -> {
            for (int round = 0; round < 1000; round++) {
                byte[] mutated = SoundMutation.of(
                        sounds.get(random.nextInt(sounds.size())).file(), random);
                Throwable failure = catchThrowable(() -> careful.read(Audio.of(mutated)));
                if (failure != null) {
                    assertThat(failure)
                            .isInstanceOfAny(UnreadableContentException.class, ContentTooLargeException.class)
                            .hasMessageNotContaining("null");
                }
            }
        });
    }

    @Test
    @DisplayName("is refused for the seconds that it would have, with little memory taken")
    void isRefusedForItsSeconds() {
        byte[] flac = Golden.file("silence.flac");
        ByteBuffer.wrap(flac).putLong(18, ByteBuffer.wrap(flac).getLong(18) | 0xf_ffff_ffffL);

        assertThat(refusal(flac))
                .isInstanceOf(ContentTooLargeException.class)
                .hasMessageContaining("seconds; the limit is 3600");
    }

    @Test
    @DisplayName("is refused when it unpacks to more than the limit, at the limit")
    void isRefusedAtTheLimit() {
        byte[] flac = Golden.file("silence.flac");
        SoundReader careful = new SoundReader(SoundOptions.defaults().withMaxSamples(10_000));

        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> careful.read(Audio.of(flac)))
                .withMessageContaining("samples; the limit is 10000. Raise it in SoundOptions");
    }

    @Test
    @DisplayName("is refused when it says nothing about its length and goes on and on")
    void isRefusedWhenItGoesOn() {
        byte[] flac = Golden.file("silence.flac");
        ByteBuffer.wrap(flac).putLong(18, ByteBuffer.wrap(flac).getLong(18) & ~0xf_ffff_ffffL);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        int start = frame(flac, 42);
        int end = frame(flac, start + 1);
        bomb.write(flac, 0, start);
        for (int copy = 0; copy < 20_000; copy++) {
            bomb.write(flac, start, end - start);
        }
        SoundReader careful = new SoundReader(SoundOptions.defaults().withLimits(limits(30)));

        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> careful.read(Audio.of(bomb.toByteArray())))
                .withMessageContaining("has 31 seconds; the limit is 30");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0xffffffff, 'claims 4294967295 bytes, and only'",
        "16, 0xfffffff0, 'claims 4294967280 bytes, and only'",
        "20, 7, 'stored in way 7; whole numbers (1) and floats (3) are read'",
        "22, 0, 'it claims 2 bytes for 0 samples'",
        "24, 0, 'it claims 1 channels of 0 Hz'",
        "24, 0xffffffff, 'it claims 1 channels of 4294967295 Hz'",
        "34, 12, 'have 12 bits; 8, 16, 24 and 32 are read'",
        "56, 5000000, 'its part \"data\" claims 5000000 bytes, and only 640 are there'"
    })
    @DisplayName("is refused when its header lies")
    void isRefusedWhenItsHeaderLies(int place, String number, String problem) {
        byte[] wav = Golden.file("short.wav");
        ByteBuffer file = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int value = (int) Long.decode(number).longValue();
        if (place == 20 || place == 22 || place == 34) {
            file.putShort(place, (short) value);
        } else {
            file.putInt(place == 4 ? 40 : place, value);
        }

        assertThat(refusal(wav)).isInstanceOf(UnreadableContentException.class).hasMessageContaining(problem);
    }

    @Test
    @DisplayName("may leave out how long it is, as programs do that write into a pipe")
    void mayLeaveOutItsLength() {
        byte[] wav = Golden.file("short.wav");
        ByteBuffer.wrap(wav).putInt(56, -1);

        assertThat(READER.read(Audio.of(wav))).isEqualTo(READER.read(Audio.of(Golden.file("short.wav"))));
    }

    @Test
    @DisplayName("is refused for a sample that is no number")
    void isRefusedForNoNumber() {
        byte[] wav = Golden.file("float.wav");
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putFloat(wav.length - 4, Float.NaN);

        assertThat(refusal(wav)).hasMessageContaining("one of its samples is NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"joint.mp3", "variable.mp3"})
    @DisplayName("is refused when frames are missing that it claims")
    void isRefusedWhenFramesAreMissing(String name) {
        byte[] mp3 = Golden.file(name);
        int last = mp3.length - 1;
        while ((mp3[last - 1] & 0xff) != 0xff || (mp3[last] & 0xff) != 0xfb) {
            last--;
        }
        byte[] cut = Arrays.copyOf(mp3, last - 1);

        assertThat(refusal(cut)).hasMessageContaining("frames, and only");
    }

    @Test
    @DisplayName("keeps its sound behind the notes that programs put into it")
    void keepsItsSoundBehindNotes() {
        byte[] mp3 = Golden.file("stereo.mp3");
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 1, 2});
        noted.writeBytes(new byte[130 + 40]);
        noted.writeBytes(mp3);
        noted.writeBytes(Arrays.copyOf("TAGname".getBytes(StandardCharsets.US_ASCII), 128));

        assertThat(READER.read(Audio.of(noted.toByteArray()))).isEqualTo(READER.read(Audio.of(mp3)));
    }

    @Test
    @DisplayName("is told by its kind when there is no decoder for it")
    void isOfAnotherKind() {
        assertThat(refusal("FORM\0\0\0\0AIFF".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("it is audio/aiff, for which there is no decoder");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
                .hasMessageContaining("it is image/png");
        assertThat(refusal(new byte[100])).hasMessageContaining("no known format");
    }

    @Test
    @DisplayName("is refused when it has no samples, or is not there")
    void isRefusedWhenEmpty() {
        byte[] wav = Arrays.copyOf(Golden.file("short.wav"), 60);
        ByteBuffer.wrap(wav).putInt(56, 0);

        assertThat(refusal(wav)).hasMessageContaining("it holds no samples");
        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(() -> READER.read(Audio.ofSamples(8000, 1, FloatBuffer.allocate(0))))
                .withMessageContaining("holds no samples");
        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(() -> READER.read(Audio.of(Path.of("no-such-file.wav"))));
    }

    @Test
    @DisplayName("is refused for its bytes before they are read")
    void isRefusedForItsBytes() {
        SoundReader careful = new SoundReader(
                SoundOptions.defaults().withLimits(ContentLimits.defaults().withMaxBytes(100)));

        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> careful.read(Audio.of(Golden.file("short.wav"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short.wav", "mono.flac", "mono.ogg", "mono.mp3"})
    @DisplayName("is let go of when the thread is interrupted")
    void isLetGoOf(String name) {
        Thread.currentThread().interrupt();

        Throwable failure = catchThrowable(() -> READER.read(Audio.of(Golden.file(name))));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(CancelledException.class);
    }

    /** Where the next frame begins. */
    private static int frame(byte[] flac, int from) {
        int place = from;
        while ((flac[place] & 0xff) != 0xff || (flac[place + 1] & 0xfe) != 0xf8) {
            place++;
        }
        return place;
    }

    private static ContentLimits limits(long seconds) {
        return ContentLimits.defaults().withMaxSeconds(seconds);
    }

    /** How the file is refused, having taken little memory. */
    private static Throwable refusal(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Audio audio = Audio.of(file);
        long before = threads.getCurrentThreadAllocatedBytes();
        Throwable failure = catchThrowable(() -> READER.read(audio));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 << 20);
        return failure;
    }
}
