package dev.loreboard.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down, and the Java that it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream written = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            properties.load(written);
        }
        return new String[] {"loreboard " + properties.get("version") + " on Java " + Runtime.version()};
    }
}
