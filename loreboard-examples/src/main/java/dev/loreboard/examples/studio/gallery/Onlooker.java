package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.tagging.Taxonomy;
import dev.loreboard.clip.tagging.ZeroShotTagger;
import dev.loreboard.examples.studio.media.Preview;
import java.util.List;
import java.util.stream.Stream;

/** Says what is to be seen in pictures. */
record Onlooker(Embedder embedder, ZeroShotTagger tagger) {

    Seen look(Image image) {
        Embedding embedding = embedder.embed(image);
        return new Seen(embedding, tags(embedding, Preview.of(image)));
    }

    List<Tag> tags(Embedding embedding, Preview preview) {
        Stream<Tag> words =
                tagger.tags(embedding).stream().filter(tag -> !tag.label().equals(Taxonomy.UNKNOWN));
        return Stream.concat(words, Swatches.in(preview.small()).stream()).toList();
    }
}
