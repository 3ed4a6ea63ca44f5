package dev.loreboard.clip.image;

import java.io.IOException;
import java.util.Optional;

/** A decoder that takes everything and gives one picture, or nothing. */
record FakeDecoder(Optional<Picture> picture) implements ImageDecoder {

    static ImageDecoder giving(Picture picture) {
        return new FakeDecoder(Optional.of(picture));
    }

    static ImageDecoder failing() {
        return new FakeDecoder(Optional.empty());
    }

    @Override
    public boolean takes(PictureHeader header) {
        return true;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException {
        return picture.orElseThrow(() -> new IOException("this decoder never can"));
    }
}
