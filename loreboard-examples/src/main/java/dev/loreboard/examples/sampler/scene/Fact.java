package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** One thing that can be true of a picture, with the words it goes by. */
public interface Fact {

    /** The plain word for it, which captions and tags use. */
    String word();

    /** Other words for the same, which a caption may use as well. */
    List<String> synonyms();
}
