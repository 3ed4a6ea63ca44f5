package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.store.Entry;

/**
 * That somebody likes a picture which was made with a model.
 *
 * @param kept that the picture was liked or saved
 */
record Trace(ResponseTable.Kept kept, String model) {

    String picture() {
        return kept.thing().id();
    }

    /** An entry where the model lies, which is not the model: it stands for the picture. */
    Entry entry(Entry there) {
        return Entry.of(model + " " + picture(), there.embedding()).withGroup(picture());
    }
}
