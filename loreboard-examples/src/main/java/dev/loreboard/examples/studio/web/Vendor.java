package dev.loreboard.examples.studio.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Files of others that pages use, as they lie in jars; they are named one by one. */
final class Vendor {

    private static final Map<String, Part> FILES = Map.of(
            "vendor/chart.js", new Part("org.webjars.npm", "chart.js", "dist/chart.umd.min.js"),
            "vendor/swagger-ui.js", new Part("org.webjars", "swagger-ui", "swagger-ui-bundle.js"),
            "vendor/swagger-ui.css", new Part("org.webjars", "swagger-ui", "swagger-ui.css"));

    /** A file of a jar of the WebJars project. */
    private record Part(String group, String artifact, String file) {

        InputStream open() throws IOException {
            String path = "/META-INF/resources/webjars/" + artifact + "/" + version() + "/" + file;
            return resource(path);
        }

        private String version() throws IOException {
            Properties properties = new Properties();
            try (InputStream told = resource("/META-INF/maven/" + group + "/" + artifact + "/pom.properties")) {
                properties.load(told);
            }
            return properties.getProperty("version");
        }

        private static InputStream resource(String path) {
            return Objects.requireNonNull(Vendor.class.getResourceAsStream(path), path);
        }
    }

    private Vendor() {}

    static boolean has(String name) {
        return FILES.containsKey(name);
    }

    static InputStream open(String name) throws IOException {
        return Objects.requireNonNull(FILES.get(name), name).open();
    }
}
