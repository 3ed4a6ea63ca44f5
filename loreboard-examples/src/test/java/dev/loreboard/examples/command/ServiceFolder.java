package dev.loreboard.examples.command;

import dev.loreboard.api.spi.VectorStoreProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder on the class path that names more vector stores, as a further jar would. */
final class ServiceFolder {

    private ServiceFolder() {}

    static URLClassLoader naming(Path folder, String... providers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(VectorStoreProvider.class.getName()), String.join("\n", providers));
        URL[] places = {folder.toUri().toURL()};
        return new URLClassLoader(places, ServiceFolder.class.getClassLoader());
    }
}
