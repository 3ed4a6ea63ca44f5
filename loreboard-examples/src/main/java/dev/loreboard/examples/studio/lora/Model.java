package dev.loreboard.examples.studio.lora;

import dev.loreboard.examples.studio.gallery.Picture;
import java.util.List;

/**
 * A LoRA model, as it is listed.
 *
 * @param id a word that is unlike the ids of pictures
 * @param base the model that it is put on
 * @param triggers words that a prompt says to call it
 * @param format of its weight file, which is listed and not kept here
 * @param bytes how large that file is
 * @param pictures how many that hang were made with it
 * @param showcase the latest of these
 */
public record Model(
        String id,
        String name,
        String creator,
        String base,
        List<String> triggers,
        String description,
        String format,
        long bytes,
        long pictures,
        List<Picture> showcase) {

    public Model {
        triggers = List.copyOf(triggers);
        showcase = List.copyOf(showcase);
    }
}
