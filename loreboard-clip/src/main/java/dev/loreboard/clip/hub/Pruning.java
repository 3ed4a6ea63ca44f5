package dev.loreboard.clip.hub;

import java.util.Set;

/** What is removed from a store. What calls left behind that came to no end goes in any case. */
public sealed interface Pruning {

    /** No whole model. */
    record Leftovers() implements Pruning {}

    /** These models. */
    record Models(Set<String> names) implements Pruning {

        public Models {
            names = Set.copyOf(names);
            names.forEach(RelativeName::checkModel);
        }
    }

    /** All models but these. */
    record AllBut(Set<String> names) implements Pruning {

        public AllBut {
            names = Set.copyOf(names);
            names.forEach(RelativeName::checkModel);
        }
    }

    /** Whether a whole model of this name goes. */
    default boolean takes(String name) {
        return switch (this) {
            case Leftovers leftovers -> false;
            case Models models -> models.names().contains(name);
            case AllBut kept -> !kept.names().contains(name);
        };
    }
}
