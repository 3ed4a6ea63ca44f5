/** Pictures, words and sound into one space, on real models. */
@org.jspecify.annotations.NullMarked
module dev.loreboard.clip {
    requires transitive dev.loreboard.api;
    requires static transitive org.jspecify;
}
