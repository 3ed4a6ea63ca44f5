/** Keeps vectors and finds the nearest. */
@org.jspecify.annotations.NullMarked
module dev.loreboard.vector {
    requires transitive dev.loreboard.api;
    requires static transitive org.jspecify;

    exports dev.loreboard.vector.exact;

    provides dev.loreboard.api.spi.VectorStoreProvider with
            dev.loreboard.vector.exact.ExactStoreProvider;
}
