package dev.loreboard.api.content;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Film, as an encoded file or as frames. Cheap to pass: nothing is read before somebody asks for it. */
public record Video(Form form) implements Content {

    /** How the film is held; a decoder switches over it. */
    public sealed interface Form permits Encoded, Frames {

        ContentHash hash();
    }

    public static Video of(Path file) {
        return new Video(Encoded.of(file));
    }

    public static Video of(byte[] encoded) {
        return new Video(Encoded.of(encoded));
    }

    /** Reads the stream to its end, or to the limit; closing it stays with the caller. */
    public static Video read(InputStream encoded, ContentLimits limits) {
        return new Video(Encoded.read(encoded, limits));
    }

    /** @param images at least one, all of pixels and of one size, in the order of time */
    public static Video ofFrames(double framesPerSecond, List<Image> images) {
        return new Video(new Frames(framesPerSecond, images));
    }

    @Override
    public Modality modality() {
        return Modality.VIDEO;
    }

    @Override
    public ContentHash hash() {
        return form.hash();
    }

    /** Decoded film: pictures of pixels, all of one size, in the order of time. */
    public record Frames(double framesPerSecond, List<Image> images) implements Form {

        public Frames {
            if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
                throw new IllegalArgumentException(
                        "Film runs at a positive number of frames a second, not at " + framesPerSecond + ".");
            }
            images = List.copyOf(images);
            if (images.isEmpty()) {
                throw new IllegalArgumentException("Film has at least one frame; none was given.");
            }
            Image.Pixels first = pixels(images, 0);
            for (int index = 1; index < images.size(); index++) {
                Image.Pixels next = pixels(images, index);
                if (next.width() != first.width() || next.height() != first.height()) {
                    throw new IllegalArgumentException("The frames of a film are of one size; frame 0 is " + first
                            + " and frame " + index + " is " + next + ".");
                }
            }
        }

        private static Image.Pixels pixels(List<Image> images, int index) {
            return switch (images.get(index).form()) {
                case Image.Pixels pixels -> pixels;
                case Encoded encoded ->
                    throw new IllegalArgumentException("The frames of a film are pixels; frame " + index + " is "
                            + encoded + ". Decode it first.");
            };
        }

        public double seconds() {
            return images.size() / framesPerSecond;
        }

        /** The hash of the speed and of the frames; it never equals the hash of an encoded file of the same film. */
        @Override
        public ContentHash hash() {
            ContentHasher hasher = new ContentHasher();
            hasher.add(RawHeader.of("frames", framesPerSecond, images.size()));
            images.forEach(image -> hasher.add(image.hash().toString().getBytes(StandardCharsets.US_ASCII)));
            return hasher.finish();
        }
    }
}
