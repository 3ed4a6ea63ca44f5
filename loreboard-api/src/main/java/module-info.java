/** Values and contracts of Loreboard: what plugins implement and what programs call. */
@org.jspecify.annotations.NullMarked
module dev.loreboard.api {
    requires static transitive org.jspecify;

    exports dev.loreboard.api;
    exports dev.loreboard.api.clustering;
    exports dev.loreboard.api.content;
    exports dev.loreboard.api.embedding;
    exports dev.loreboard.api.failure;
    exports dev.loreboard.api.generation;
    exports dev.loreboard.api.identity;
    exports dev.loreboard.api.language;
    exports dev.loreboard.api.lifecycle;
    exports dev.loreboard.api.media;
    exports dev.loreboard.api.relevance;
    exports dev.loreboard.api.spi;
    exports dev.loreboard.api.store;
    exports dev.loreboard.api.store.filter;
    exports dev.loreboard.api.tagging;

    uses dev.loreboard.api.spi.ClustererProvider;
    uses dev.loreboard.api.spi.DescriberProvider;
    uses dev.loreboard.api.spi.DuplicateFinderProvider;
    uses dev.loreboard.api.spi.EmbedderProvider;
    uses dev.loreboard.api.spi.FingerprinterProvider;
    uses dev.loreboard.api.spi.IdentityCheckerProvider;
    uses dev.loreboard.api.spi.LanguageModelProvider;
    uses dev.loreboard.api.spi.MediaStoreProvider;
    uses dev.loreboard.api.spi.SceneGeneratorProvider;
    uses dev.loreboard.api.spi.TaggerProvider;
    uses dev.loreboard.api.spi.VectorStoreProvider;
}
