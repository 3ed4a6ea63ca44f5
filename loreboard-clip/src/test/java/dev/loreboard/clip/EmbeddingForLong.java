package dev.loreboard.clip;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.clip.djl.DjlEngine;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.OnnxSession;
import dev.loreboard.clip.runtime.SessionOpener;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Embeds things, or opens models, thousands of times, every tenth of which fails, and prints how many kilobytes of memory the whole process has
 * taken meanwhile: what Java cannot see would show here.
 */
final class EmbeddingForLong {

    private static final String RESIDENT = "VmRSS:";
    private static final SmallModel MODEL = new SmallModel("clip");

    private EmbeddingForLong() {}

    public static void main(String[] arguments) throws IOException {
        Work work = Work.valueOf(arguments[0]);
        int warmUp = Integer.parseInt(arguments[1]);
        int measured = Integer.parseInt(arguments[2]);
        Path broken = Path.of(arguments[3]);
        SmallModel model = new SmallModel(arguments[4]);
        SessionOpener sessions = switch (arguments[5]) {
            case "onnx" -> OnnxSession::open;
            case "djl" -> DjlEngine.ONNX_RUNTIME;
            default -> throw new IllegalArgumentException(arguments[5]);
        };
        try (ClipEmbedder embedder = new ClipEmbedder(model.options().withSessions(sessions));
                ModelSession session = sessions.open(
                        MODEL.folder().resolve("onnx/vision_model.onnx"),
                        MODEL.options().engine())) {
            run(work, warmUp, embedder, session, broken, sessions);
            long before = resident();
            run(work, measured, embedder, session, broken, sessions);
            System.out.println(resident() - before);
        }
    }

    /** What is done again and again. */
    enum Work {
        EMBED,
        OPEN
    }

    private static void run(
            Work work, int times, ClipEmbedder embedder, ModelSession session, Path broken, SessionOpener sessions) {
        for (int i = 0; i < times; i++) {
            boolean fails = i % 10 == 0;
            switch (work) {
                case EMBED -> embed(i, fails, embedder, session);
                case OPEN -> open(MODEL.options().withSessions(sessions).withFolder(fails ? broken : MODEL.folder()));
            }
        }
    }

    private static void embed(int i, boolean fails, ClipEmbedder embedder, ModelSession session) {
        Content content = i % 2 == 0 ? SmallModel.picture(i) : Text.of("a dragon, number " + i);
        try {
            embedder.embedAll(List.of(fails ? Image.of(new byte[] {'B', 'M', 0}) : content));
        } catch (BatchException expected) {
            refuse(session);
        }
    }

    /** A failure within the engine, after its tensors were made. */
    private static void refuse(ModelSession session) {
        FloatBuffer pixels = FloatBuffer.allocate(3 * 16 * 16);
        try {
            session.run(Map.of("pixel_values", new Floats(pixels, List.of(1L, 3L, 16L, 16L))), List.of("image_embeds"));
            throw new AssertionError("A picture of the wrong size was taken.");
        } catch (ModelException expected) {
            // This is what it is here for.
        }
    }

    private static void open(ClipOptions options) {
        try {
            new ClipEmbedder(options).close();
        } catch (ModelException expected) {
            // The broken one does not open.
        }
    }

    private static long resident() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .map(line -> line.substring(RESIDENT.length()).strip().split(" ")[0])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
