package dev.loreboard.clip.image;

import java.io.IOException;
import java.util.function.Supplier;

/** A decoder that takes everything and always does the same. */
record FakeDecoder(Supplier<Picture> answer) implements ImageDecoder {

    static ImageDecoder giving(Picture picture) {
        return new FakeDecoder(() -> picture);
    }

    static ImageDecoder throwing(Throwable failure) {
        return new FakeDecoder(() -> FakeDecoder.<RuntimeException>fail(failure));
    }

    static ImageDecoder failing() {
        return throwing(new IOException("this decoder never can"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Picture fail(Throwable failure) throws E {
        throw (E) failure;
    }

    @Override
    public boolean takes(PictureHeader header) {
        return true;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) {
        return answer.get();
    }
}
