package dev.loreboard.api.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A media type")
class MediaTypeTest {

    private static String sample(MediaType type) {
        return switch (type) {
            case JPEG -> "\u00ff\u00d8\u00ff\u00e0";
            case PNG -> "\u0089PNG\r\n\u001a\n";
            case GIF -> "GIF89a";
            case BMP -> "BMF\0\0\0\0\0\0\0" + "6\0\0\0(\0\0\0";
            case WEBP -> "RIFF\1\0\0\0WEBPVP8 ";
            case TIFF -> "II*\0";
            case AVIF -> "\0\0\0\u0020ftypavif";
            case HEIC -> "\0\0\0\u0020ftypheic";
            case WAV -> "RIFF\1\0\0\0WAVEfmt ";
            case AIFF -> "FORM\0\0\0\1AIFF";
            case FLAC -> "fLaC";
            case OGG -> "OggS\0\2\0\0\1vorbis";
            case MP3 -> "\u00ff\u00fb\u0090\u0064";
            case AAC -> "\u00ff\u00f1\u0050\u0080";
            case M4A -> "\0\0\0\u0020ftypM4A ";
            case OGV -> "OggS\0\2\0\0\u0080theora";
            case WEBM -> "\u001aE\u00df\u00a3\u0001\u0042\u0082\u0084webm";
            case MATROSKA -> "\u001aE\u00df\u00a3\u0001\u0042\u0082\u0088matroska";
            case QUICKTIME -> "\0\0\0\u0020ftypqt  ";
            case AVI -> "RIFF\1\0\0\0AVI LIST";
            case MP4 -> "\0\0\0\u0020ftypisom";
        };
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is recognised by its first bytes")
    void sniffs(MediaType type) {
        assertThat(MediaType.sniff(latin(sample(type)))).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is sought in any part of its first bytes without failing")
    void shortHeads(MediaType type) {
        byte[] head = latin(sample(type));

        for (int length = 0; length < head.length; length++) {
            byte[] part = latin(sample(type).substring(0, length));
            assertThatCode(() -> MediaType.sniff(part)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BMW makes cars, and this is no bitmap", "RIFF", "<html>", "\u00ff\u00fe"})
    @DisplayName("is not seen where there is none")
    void nothing(String head) {
        assertThat(MediaType.sniff(latin(head))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JPEG,image/,IMAGE", "MP3,audio/,AUDIO", "WEBM,video/,VIDEO"})
    @DisplayName("has a name that agrees with its modality")
    void names(MediaType type, String prefix, Modality modality) {
        assertThat(type.ianaName()).startsWith(prefix);
        assertThat(type.modality()).isEqualTo(modality);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is sought in any bytes without failing, also behind the beginning of a real one")
    void anyBytes(MediaType type) {
        SplittableRandom random = new SplittableRandom(type.ordinal());
        byte[] real = latin(sample(type));
        for (int round = 0; round < 1000; round++) {
            byte[] head = new byte[random.nextInt(80)];
            random.nextBytes(head);
            System.arraycopy(real, 0, head, 0, Math.min(random.nextInt(real.length + 1), head.length));

            assertThatCode(() -> MediaType.sniff(head)).doesNotThrowAnyException();
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
