package dev.loreboard.examples.studio.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The pages that come with the studio. Every path that belongs to no file is the one page, which shows what its address says; so an
 * address can be kept and sent to others.
 */
final class Pages implements Room {

    private static final Pattern FILE = Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9.-]+\\.(?:css|js|svg|json)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "yaml", "application/yaml; charset=utf-8");

    private final Map<String, Optional<Page>> read = new ConcurrentHashMap<>();

    /** The bytes of a file, and a tag that changes with them. */
    private static final class Page {

        private final byte[] bytes;
        private final String tag;
        private final String type;

        Page(String name, byte[] bytes) {
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            this.bytes = bytes;
            this.tag = '"' + HexFormat.of().toHexDigits(sum.getValue()) + '"';
            this.type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        }

        void send(Context context) {
            context.header("ETag", tag).header("Cache-Control", "no-cache").contentType(type);
            if (tag.equals(context.header("If-None-Match"))) {
                context.status(HttpStatus.NOT_MODIFIED);
            } else {
                context.result(bytes);
            }
        }
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/pages/<file>", context -> {
            String file = context.pathParam("file");
            page(file).orElseThrow(() -> Problem.notFound("page", file)).send(context);
        });
        routes.get(
                "/openapi.yaml", context -> named("openapi.yaml").orElseThrow().send(context));
        routes.get("/api", context -> named("api.html").orElseThrow().send(context));
        routes.get("/", this::sendHouse);
        routes.get("/<path>", context -> {
            if (context.path().startsWith("/api/")) {
                throw Problem.notFound("path", context.path());
            }
            sendHouse(context);
        });
    }

    private void sendHouse(Context context) {
        named("index.html").orElseThrow().send(context);
    }

    private Optional<Page> page(String file) {
        return FILE.matcher(file).matches() ? named(file.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private Optional<Page> named(String name) {
        return read.computeIfAbsent(name, Pages::load);
    }

    private static Optional<Page> load(String name) {
        try (InputStream file =
                Vendor.has(name) ? Vendor.open(name) : Pages.class.getResourceAsStream("pages/" + name)) {
            return file == null ? Optional.empty() : Optional.of(new Page(name, file.readAllBytes()));
        } catch (IOException failure) {
            throw new IllegalStateException("The page " + name + " cannot be read from the jar.", failure);
        }
    }
}
