/** A third party's module whose only plugin cannot be made. */
module com.example.broken {
    requires dev.loreboard.api;

    provides dev.loreboard.api.spi.EmbedderProvider with
            com.example.broken.BrokenEmbedderProvider;
}
