package dev.loreboard.api.content;

import static dev.loreboard.api.content.Modality.AUDIO;
import static dev.loreboard.api.content.Modality.IMAGE;
import static dev.loreboard.api.content.Modality.VIDEO;
import static dev.loreboard.api.content.Signature.anywhere;
import static dev.loreboard.api.content.Signature.at;
import static dev.loreboard.api.content.Signature.bits;

import java.util.Arrays;
import java.util.Optional;

/** A format of media files. Knowing a format here does not mean that a decoder for it is at hand. */
public enum MediaType {
    JPEG(IMAGE, "image/jpeg", "jpg", at(0, "\u00ff\u00d8\u00ff")),
    PNG(IMAGE, "image/png", "png", at(0, "\u0089PNG\r\n\u001a\n")),
    GIF(IMAGE, "image/gif", "gif", at(0, "GIF87a").or(at(0, "GIF89a"))),
    /** A bitmap; its two letters start many a text, so the reserved zeros are asked for as well. */
    BMP(IMAGE, "image/bmp", "bmp", at(0, "BM").and(at(6, "\0\0\0\0")).and(at(15, "\0\0\0"))),
    WEBP(IMAGE, "image/webp", "webp", at(0, "RIFF").and(at(8, "WEBP"))),
    TIFF(IMAGE, "image/tiff", "tif", at(0, "II*\0").or(at(0, "MM\0*"))),
    AVIF(IMAGE, "image/avif", "avif", at(4, "ftypavif").or(at(4, "ftypavis"))),
    HEIC(IMAGE, "image/heic", "heic", at(4, "ftyphei").or(at(4, "ftyphev")).or(at(4, "ftypmif1"))),

    WAV(AUDIO, "audio/vnd.wave", "wav", at(0, "RIFF").or(at(0, "RF64")).and(at(8, "WAVE"))),
    AIFF(AUDIO, "audio/aiff", "aiff", at(0, "FORM").and(at(8, "AIFF").or(at(8, "AIFC")))),
    FLAC(AUDIO, "audio/flac", "flac", at(0, "fLaC")),
    OGG(AUDIO, "audio/ogg", "ogg", at(0, "OggS").and(anywhere("theora").not())),
    /** MPEG layer III: a tag, or the frame header with the reserved values of its fields ruled out. */
    MP3(
            AUDIO,
            "audio/mpeg",
            "mp3",
            at(0, "ID3")
                    .or(bits(0, 0xff, 0xff)
                            .and(bits(1, 0xe6, 0xe2))
                            .and(bits(1, 0x18, 0x08).not())
                            .and(bits(2, 0xf0, 0xf0).not())
                            .and(bits(2, 0x0c, 0x0c).not()))),
    AAC(AUDIO, "audio/aac", "aac", bits(0, 0xff, 0xff).and(bits(1, 0xf6, 0xf0))),
    M4A(AUDIO, "audio/mp4", "m4a", at(4, "ftypM4A").or(at(4, "ftypM4B"))),

    OGV(VIDEO, "video/ogg", "ogv", at(0, "OggS").and(anywhere("theora"))),
    WEBM(VIDEO, "video/webm", "webm", at(0, "\u001aE\u00df\u00a3").and(anywhere("webm"))),
    MATROSKA(VIDEO, "video/matroska", "mkv", at(0, "\u001aE\u00df\u00a3").and(anywhere("matroska"))),
    QUICKTIME(VIDEO, "video/quicktime", "mov", at(4, "ftypqt  ")),
    AVI(VIDEO, "video/vnd.avi", "avi", at(0, "RIFF").and(at(8, "AVI "))),
    /** The container of many brands; the brands that have a constant of their own are tried first. */
    MP4(VIDEO, "video/mp4", "mp4", at(4, "ftyp"));

    /** How many bytes from the start of a file are enough for {@link #sniff}. */
    public static final int HEAD_BYTES = 64;

    private final Modality modality;
    private final String ianaName;
    private final String extension;
    private final Signature signature;

    MediaType(Modality modality, String ianaName, String extension, Signature signature) {
        this.modality = modality;
        this.ianaName = ianaName;
        this.extension = extension;
        this.signature = signature;
    }

    /** Recognises a format by the first bytes of a file, never by its name. Any bytes will do, and any number. */
    public static Optional<MediaType> sniff(byte[] head) {
        byte[] enough = head.length > HEAD_BYTES ? Arrays.copyOf(head, HEAD_BYTES) : head;
        return Arrays.stream(values())
                .filter(type -> type.signature.matches(enough))
                .findFirst();
    }

    public Modality modality() {
        return modality;
    }

    /** The name that goes into a {@code Content-Type} header. */
    public String ianaName() {
        return ianaName;
    }

    /** The usual end of a file name, without the dot. */
    public String extension() {
        return extension;
    }
}
