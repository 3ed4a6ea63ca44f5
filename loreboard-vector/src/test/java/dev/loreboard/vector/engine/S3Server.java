package dev.loreboard.vector.engine;

import dev.loreboard.api.content.ContentHash;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/**
 * A real S3 server, S3Proxy, over a folder of its own: each folder in there is a bucket, and each file an object. It checks
 * signatures.
 */
public final class S3Server implements RunningEngine {

    public static final String ACCESS_KEY = "loreboard-tests";
    public static final String SECRET_KEY = "a/secret+of=tests";

    private static final MavenJar S3PROXY = new MavenJar(
            "org.gaul",
            "s3proxy",
            "4.1.0",
            "jar-with-dependencies",
            ContentHash.parse("a4d025969aaf796616ed4b1e2491d87d455ce84bb28cb9db086b2e6aaa68b48d"));

    private final ChildEngine engine;
    private final Path data;

    private S3Server(ChildEngine engine, Path data) {
        this.engine = engine;
        this.data = data;
    }

    public static SharedEngine<S3Server> shared() {
        return new SharedEngine<>("s3", S3Server::start);
    }

    static S3Server start() throws EngineUnavailableException, InterruptedException {
        Path jar = S3PROXY.fetched();
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "engines")), "s3")
                    .toAbsolutePath();
            Path data = Files.createDirectory(folder.resolve("data"));
            ChildEngine engine =
                    ChildEngine.start("s3proxy", folder, port -> command(jar, folder, port), S3Server::answers);
            return new S3Server(engine, data);
        } catch (IOException failure) {
            throw new EngineUnavailableException("no folder could be made for s3", failure);
        }
    }

    public URI address() {
        return address(engine.port());
    }

    /** The folder of a bucket, made if it is missing, for those alone who sign. */
    public Path bucket(String name) {
        try {
            Path folder = Files.createDirectories(data.resolve(name));
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("The bucket " + name + " could not be made.", failure);
        }
    }

    @Override
    public void close() {
        engine.close();
        try {
            FolderTree.delete(data.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException("The data of an S3 server that was stopped could not be removed.", failure);
        }
    }

    long processId() {
        return engine.processId();
    }

    private static List<String> command(Path jar, Path folder, int port) throws IOException {
        Path properties = Files.writeString(
                folder.resolve("s3proxy.properties"),
                String.join(
                        "\n",
                        "s3proxy.endpoint=" + address(port),
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=any",
                        "jclouds.credential=any",
                        "jclouds.filesystem.basedir=" + folder.resolve("data")));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                jar + File.pathSeparator + ownClasses(),
                EndsWithInput.class.getName(),
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString());
    }

    private static Path ownClasses() {
        return Path.of(URI.create(EndsWithInput.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static boolean answers(int port) {
        HttpRequest request = HttpRequest.newBuilder(address(port))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() > 0;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
