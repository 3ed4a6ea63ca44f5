package dev.loreboard.clip;

import dev.loreboard.clip.model.Family;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Port;
import java.util.List;
import java.util.stream.Stream;

/** Finds where the vectors come out of a graph of a model for pictures, words and sound. */
final class VectorPort {

    /** What the vectors of pictures are called. */
    static final List<String> PICTURES = List.of("image_embeds", "image_embedding", "embedding", "image_features");
    /** What the vectors of texts are called. */
    static final List<String> WORDS = List.of("text_embeds", "text_embedding", "embedding", "text_features");

    /** What the vectors of sound are called. */
    static final List<String> SOUNDS = List.of("audio_embeds", "audio_embedding", "embedding", "audio_features");

    /** Where SigLIP's towers end, and vision backbones. CLIP's go on from there, into the space that both towers share. */
    static final String POOLED = "pooler_output";

    private VectorPort() {}

    static VectorSource ofPictures(ModelSession session, Family family) {
        return VectorSource.whole(find(session, family, PICTURES));
    }

    static VectorSource ofWords(ModelSession session, Family family) {
        return VectorSource.whole(find(session, family, WORDS));
    }

    static VectorSource ofSounds(ModelSession session, Family family) {
        return VectorSource.whole(find(session, family, SOUNDS));
    }

    private static String find(ModelSession session, Family family, List<String> names) {
        Stream<String> wanted = switch (family) {
            case CLIP, CLAP -> names.stream();
            case SIGLIP, SIGLIP2 -> Stream.concat(names.stream(), Stream.of(POOLED));
        };
        return wanted.filter(name -> session.outputs().containsKey(name))
                .findFirst()
                .orElseGet(() -> only(session, family, names));
    }

    private static String only(ModelSession session, Family family, List<String> names) {
        List<Port> vectors =
                session.outputs().values().stream().filter(Port::givesVectors).toList();
        if (vectors.size() == 1 && !isSomethingElse(vectors.getFirst().name())) {
            return vectors.getFirst().name();
        }
        throw new ModelException(
                "Out of " + session + " comes " + session.outputs().values()
                        + ", and none of it is known as vectors of the shared space. " + advice(family, names));
    }

    private static String advice(Family family, List<String> names) {
        String known = String.join(", ", names);
        return switch (family) {
            case CLIP ->
                "Those are called " + known + ". Export it with its projection, for example as "
                        + "CLIPVisionModelWithProjection and CLIPTextModelWithProjection.";
            case CLAP ->
                "Those are called " + known + ". Export it with its projection, for example as "
                        + "ClapAudioModelWithProjection and ClapTextModelWithProjection.";
            case SIGLIP, SIGLIP2 ->
                "Those are called " + known + ", " + POOLED + ". Export it with its pooling, for example as "
                        + "SiglipVisionModel and SiglipTextModel.";
        };
    }

    private static boolean isSomethingElse(String name) {
        return name.equals(POOLED) || name.startsWith("logits");
    }
}
