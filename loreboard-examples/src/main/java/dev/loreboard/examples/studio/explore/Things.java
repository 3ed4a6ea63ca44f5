package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.lora.Model;
import dev.loreboard.examples.studio.lora.Models;
import java.util.List;
import java.util.Optional;

/** All that one can like. Pictures and models share a space, and no id is that of both. */
record Things(Gallery gallery, Models models) {

    Optional<Thing> find(Thing.Kind kind, String id) {
        Thing thing = new Thing(kind, id);
        return name(thing).map(name -> thing);
    }

    Places places() {
        return new Places(gallery.vectors(), models.vectors());
    }

    /** What an entry of either kind is called. */
    String called(String id) {
        return name(Thing.model(id))
                .or(() -> name(Thing.picture(id)))
                .map(name -> "\"" + name + "\"")
                .orElse("a picture that hangs here no more");
    }

    private Optional<String> name(Thing thing) {
        return switch (thing.kind()) {
            case PICTURE ->
                gallery.pictures(List.of(thing.id())).stream()
                        .map(Picture::title)
                        .findFirst();
            case MODEL -> models.find(thing.id()).map(Model::name);
        };
    }
}
