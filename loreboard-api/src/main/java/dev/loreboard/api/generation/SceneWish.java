package dev.loreboard.api.generation;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import java.util.List;

/**
 * A scene that should be made.
 *
 * @param modality {@link Modality#IMAGE} or {@link Modality#VIDEO}
 * @param description what it shows
 * @param references pictures of what must be known again; may be empty
 * @param seed the same seed asks for the same scene, as far as the generator can repeat itself
 */
public record SceneWish(
        Modality modality, String description, List<Image> references, int width, int height, long seed) {

    private static final int DEFAULT_SIDE = 512;
    private static final int LONGEST_SIDE = 8192;

    public SceneWish {
        references = List.copyOf(references);
        if (modality != Modality.IMAGE && modality != Modality.VIDEO) {
            throw new IllegalArgumentException("A scene is an image or a video, not " + modality + ".");
        }
        if (description.isBlank()) {
            throw new IllegalArgumentException("A wish says what the scene shows; its description is blank.");
        }
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IllegalArgumentException(
                    "A scene is 1 to " + LONGEST_SIDE + " pixels wide and high, not " + width + " x " + height + ".");
        }
    }

    public static SceneWish image(String description) {
        return new SceneWish(Modality.IMAGE, description, List.of(), DEFAULT_SIDE, DEFAULT_SIDE, 0);
    }

    public static SceneWish video(String description) {
        return new SceneWish(Modality.VIDEO, description, List.of(), DEFAULT_SIDE, DEFAULT_SIDE, 0);
    }

    public SceneWish withReferences(List<Image> pictures) {
        return new SceneWish(modality, description, pictures, width, height, seed);
    }

    public SceneWish withSize(int wide, int high) {
        return new SceneWish(modality, description, references, wide, high, seed);
    }

    public SceneWish withSeed(long chosen) {
        return new SceneWish(modality, description, references, width, height, chosen);
    }
}
