package dev.loreboard.clip.runtime;

import dev.loreboard.clip.SmallModel;

/** Opens a session and says so. */
final class OpeningASession {

    private OpeningASession() {}

    public static void main(String[] arguments) {
        SmallModel clip = new SmallModel("clip");
        OnnxSession.open(
                        clip.folder().resolve("onnx/text_model.onnx"),
                        clip.options().engine())
                .close();
        System.out.println("opened");
    }
}
