/** A third party's module: two kinds of plugin that the api knows, and one of its own. */
module com.example.kettle {
    requires dev.loreboard.api;

    exports com.example.kettle;

    provides dev.loreboard.api.spi.EmbedderProvider with
            com.example.kettle.LengthEmbedderProvider;
    provides dev.loreboard.api.spi.VectorStoreProvider with
            com.example.kettle.KettleStoreProvider;
    provides com.example.kettle.TeapotProvider with
            com.example.kettle.ClayTeapotProvider;
}
