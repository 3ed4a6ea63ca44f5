/** The contract kit: the rules that every plugin runs, fakes that keep them, and decorators that watch them. */
@org.jspecify.annotations.NullMarked
module dev.loreboard.tck {
    requires java.desktop;
    requires jdk.httpserver;
    requires transitive dev.loreboard.api;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports dev.loreboard.tck.asserting;
    exports dev.loreboard.tck.clustering;
    exports dev.loreboard.tck.content;
    exports dev.loreboard.tck.embedding;
    exports dev.loreboard.tck.fake;
    exports dev.loreboard.tck.generation;
    exports dev.loreboard.tck.identity;
    exports dev.loreboard.tck.language;
    exports dev.loreboard.tck.media;
    exports dev.loreboard.tck.rule;
    exports dev.loreboard.tck.spi;
    exports dev.loreboard.tck.store;
    exports dev.loreboard.tck.tagging;
}
