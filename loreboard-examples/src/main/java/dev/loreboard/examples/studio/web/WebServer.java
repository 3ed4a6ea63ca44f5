package dev.loreboard.examples.studio.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson;
import java.util.ArrayList;
import java.util.List;

/** Serves rooms at one address, a virtual thread for each request. */
public final class WebServer implements AutoCloseable {

    /** In bytes. */
    static final long LARGEST_BODY = 1L << 20;

    /** In megabytes. */
    static final long LARGEST_FILE = 100;

    /** In megabytes. */
    static final long LARGEST_UPLOAD = 1000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Javalin server;

    private WebServer(Javalin server) {
        this.server = server;
    }

    /**
     * Begins to serve.
     *
     * @param address where to listen; the port 0 is any that is free
     */
    public static WebServer start(Address address, List<Room> rooms) {
        List<Room> all = new ArrayList<>();
        all.add(new Problems());
        all.addAll(rooms);
        all.add(new Doorkeeper(address.names()));
        all.add(new Pages());
        Javalin server = Javalin.create(config -> {
            furnish(config);
            all.forEach(room -> room.open(config.routes));
        });
        server.start(address.host(), address.port());
        return new WebServer(server);
    }

    private static void furnish(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.jetty.multipartConfig.maxFileSize(LARGEST_FILE, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD, SizeUnit.MB);
        config.jsonMapper(new JavalinJackson(JSON, true));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    public int port() {
        return server.port();
    }

    /** What it answers to, like {@code GET /api/jobs}. */
    public List<String> paths() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /** Takes no new requests, and lets those that run come to their end. */
    @Override
    public void close() {
        server.stop();
    }
}
