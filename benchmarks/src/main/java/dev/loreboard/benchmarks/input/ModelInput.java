package dev.loreboard.benchmarks.input;

import dev.loreboard.benchmarks.race.Toolbox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with a CLIP model of random weights, and what it is to read: pictures, and texts of 10 to 20 tokens. A Python
 * script makes all of it but the pictures, and says what lies where.
 *
 * @param width of the pictures
 * @param height of the pictures
 * @param pictures how many
 * @param texts how many
 */
public record ModelInput(Model model, int width, int height, int pictures, int texts) {

    /** How many tokens a text has when it is filled up. */
    public static final int LENGTH = 77;

    private static final String SCRIPT = "vit.py";

    /** A shape that the script knows. */
    public enum Model {
        TINY("tiny", 32),
        VIT_B_32("full", 224);

        private final String argument;
        private final int side;

        Model(String argument, int side) {
            this.argument = argument;
            this.side = side;
        }

        /** What the script calls it. */
        public String argument() {
            return argument;
        }

        /** Of the pictures that it reads, in pixels. */
        public int side() {
            return side;
        }

        @Override
        public String toString() {
            return (this == TINY ? "a tiny CLIP" : "CLIP ViT-B/32") + " with random weights";
        }
    }

    /** With pictures as large as the model wants them. */
    public ModelInput(Model model, int pictures, int texts) {
        this(model, model.side, model.side, pictures, texts);
    }

    /** A name that is another for other sizes. */
    public String name() {
        return "model-" + model.argument + "-" + width + "x" + height + "-" + pictures + "-" + texts;
    }

    public void write(Path folder) throws IOException {
        drawn().write(Files.createDirectory(drawn(folder)));
        Toolbox.ofThisMachine().make(SCRIPT, List.of(model.argument, Integer.toString(texts)), folder);
    }

    /** The model, as Hugging Face lays it out. */
    public Path model(Path folder) {
        return folder.resolve("model");
    }

    public Path visionTower(Path folder) {
        return model(folder).resolve("onnx/vision_model.onnx");
    }

    public Path textTower(Path folder) {
        return model(folder).resolve("onnx/text_model.onnx");
    }

    /** The pictures as files and pixels. */
    public PictureInput drawn() {
        return new PictureInput(width, height, pictures, model.side);
    }

    /** Where the pictures lie. */
    public Path drawn(Path folder) {
        return folder.resolve("pictures");
    }

    /** The pictures as the model reads them, in a direct buffer. */
    public FloatBuffer tensors(Path folder) throws IOException { // (pictures, 3, side, side)
        return direct(drawn().truth(drawn(folder))).asFloatBuffer();
    }

    public List<String> texts(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("texts.txt"));
    }

    /** The tokens of the texts, each filled up with its last, in a direct buffer. */
    public LongBuffer tokens(Path folder) throws IOException { // (texts, LENGTH)
        return direct(folder.resolve("ids.i64")).asLongBuffer();
    }

    /** The least cosine between the vector of a picture and the one that torch gives for it. */
    public double cosineOfPictures(Path folder, byte[] answer) throws IOException {
        return leastCosine(folder.resolve("pictures.f32"), pictures, answer);
    }

    /** The least cosine between the vector of a text and the one that torch gives for all its tokens. */
    public double cosineOfTexts(Path folder, byte[] answer) throws IOException {
        return leastCosine(folder.resolve("words.f32"), texts, answer);
    }

    private static double leastCosine(Path truth, int vectors, byte[] answer) throws IOException {
        byte[] bytes = Files.readAllBytes(truth);
        if (answer.length != bytes.length) {
            throw new IllegalArgumentException(
                    vectors + " vectors take " + bytes.length + " bytes, and it gave " + answer.length + ".");
        }
        int dimension = bytes.length / Float.BYTES / vectors;
        Matrix right = Matrix.of(bytes, dimension);
        Matrix found = Matrix.of(answer, dimension);
        double least = 1;
        for (int row = 0; row < vectors; row++) {
            least = Math.min(least, cosine(right.row(row), found.row(row)));
        }
        return least;
    }

    private static double cosine(float[] one, float[] other) {
        return Nearest.dot(one, other) / Math.sqrt(Nearest.dot(one, one) * Nearest.dot(other, other));
    }

    private static ByteBuffer direct(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return ByteBuffer.allocateDirect(bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes)
                .flip();
    }
}
