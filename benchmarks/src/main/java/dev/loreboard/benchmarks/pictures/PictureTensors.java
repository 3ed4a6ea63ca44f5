package dev.loreboard.benchmarks.pictures;

import dev.loreboard.api.content.Image;
import dev.loreboard.benchmarks.input.PictureInput;
import dev.loreboard.benchmarks.peers.JavaGraphics;
import dev.loreboard.benchmarks.peers.JavaGraphics.Way;
import dev.loreboard.benchmarks.race.Entrant;
import dev.loreboard.benchmarks.race.Entrant.Blas;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Entrant.InPython;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.MissingSideException;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import dev.loreboard.benchmarks.race.Side;
import dev.loreboard.clip.image.Picture;
import dev.loreboard.clip.image.PictureOptions;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.image.Preprocessor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.Function;

/**
 * From a picture to what CLIP reads, one picture after another on one thread: pixels that are there already, JPEG with the
 * system's libjpeg-turbo, and JPEG with nothing but Java.
 *
 * @param kind of the pictures, in the names of the paths
 */
public record PictureTensors(String kind, PictureInput input) {

    private static final String SCRIPT = "pictures.py";
    private static final String PILLOW = "Pillow";

    public Race resize() {
        InJava ours = new InJava(Label.ours("Preprocessor"), this::resized);
        return race(
                "pictures: resize, " + kind,
                "",
                List.of(
                        ours,
                        ours.withoutVectorModule(),
                        python(Label.peer(PILLOW), "pixels"),
                        python(Label.peer(PILLOW).in("resizing only what is kept"), "kept"),
                        new InJava(Label.peer("Graphics2D").in("bicubic"), ground -> {
                            JavaGraphics graphics = new JavaGraphics(Way.CROPPED, input.side());
                            return new OnePicture<>(
                                    input,
                                    input.pixels(ground.input()).stream()
                                            .map(rgb -> JavaGraphics.picture(
                                                    input.width(), input.height(), ByteBuffer.wrap(rgb)))
                                            .toList(),
                                    graphics::tensor);
                        })));
    }

    public Race jpegWithTurbo() {
        return race(
                "pictures: JPEG with libjpeg-turbo, " + kind,
                "a JPEG file of ",
                List.of(
                        new InJava(Label.ours("PictureReader and Preprocessor"), this::readByTurbo),
                        python(Label.peer(PILLOW), "file"),
                        python(Label.peer(PILLOW).in("reduced while it decodes"), "reduced"),
                        python(Label.peer("libjpeg-turbo").in("decoding alone"), "decode")));
    }

    public Race jpegWithoutNatives() {
        return race(
                "pictures: JPEG without natives, " + kind,
                "a JPEG file of ",
                List.of(
                        new InJava(
                                Label.ours("PictureReader and Preprocessor"),
                                ground -> read(ground, PictureOptions.defaults().withDecoders(List.of()))),
                        python(Label.peer(PILLOW), "file"),
                        graphics(Label.peer("ImageIO and Graphics2D").in("bicubic"), Way.CROPPED),
                        graphics(Label.peer("ImageIO and Graphics2D").in("in halves"), Way.HALVED),
                        graphics(Label.peer("inference4j's way").in("re-created"), Way.SQUASHED)));
    }

    private Race race(String path, String from, List<Entrant> entrants) {
        return new Race(
                path,
                from + input,
                "pictures",
                1,
                new Input(input.name(), input::write),
                new Score("largest error", input::error),
                entrants);
    }

    private Side resized(Ground ground) throws IOException {
        return new OnePicture<>(
                input,
                input.pixels(ground.input()).stream()
                        .map(rgb -> Picture.of(input.width(), input.height(), ByteBuffer.wrap(rgb)))
                        .toList(),
                preprocessed());
    }

    private Side readByTurbo(Ground ground) throws IOException {
        PictureOptions options = PictureOptions.defaults();
        if (options.decoders().isEmpty()) {
            throw new MissingSideException("It takes Java 22 or newer and the package libturbojpeg0.");
        }
        return read(ground, options);
    }

    private Side read(Ground ground, PictureOptions options) throws IOException {
        PictureReader reader = new PictureReader(options);
        return new OnePicture<>(
                input,
                input.jpegs(ground.input()).stream().map(Image::of).toList(),
                preprocessed().compose(reader::read));
    }

    /** Into one direct buffer, as a model reads it. */
    private Function<Picture, FloatBuffer> preprocessed() {
        Preprocessor preprocessor = new Preprocessor(Preprocessing.clip(input.side()));
        FloatBuffer tensor = ByteBuffer.allocateDirect(preprocessor.size() * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        return picture -> {
            preprocessor.write(picture, tensor, 0);
            return tensor;
        };
    }

    private Entrant graphics(Label label, Way way) {
        JavaGraphics graphics = new JavaGraphics(way, input.side());
        return new InJava(
                label,
                ground -> new OnePicture<>(
                        input, input.jpegs(ground.input()), jpeg -> graphics.tensor(JavaGraphics.decoded(jpeg))));
    }

    private static Entrant python(Label label, String mode) {
        return new InPython(label, SCRIPT, List.of(mode), Blas.AS_PACKAGED);
    }
}
