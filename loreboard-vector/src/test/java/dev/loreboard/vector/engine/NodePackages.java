package dev.loreboard.vector.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Packages that npm installs, in a folder that is kept for the next time: {@code loreboard/NAME-VERSION} in the user's
 * cache, as the {@code package.json} among the test resources calls itself. A folder is there only when it is whole.
 */
record NodePackages(String name) {

    private static final Pattern VERSION = Pattern.compile("\"version\": \"([^\"]+)\"");

    /** The folder with {@code node_modules}, installed now if that was not done yet. */
    Path installed() throws EngineUnavailableException, InterruptedException {
        try {
            byte[] wanted = wanted();
            Path cache = EngineCache.folder();
            Path folder = cache.resolve(name + "-" + version(wanted));
            try (FileChannel channel = FileChannel.open(
                            cache.resolve(folder.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid() || !isWhole(folder, wanted)) {
                    install(folder, wanted);
                }
            }
            return folder;
        } catch (IOException failure) {
            throw new EngineUnavailableException("npm could not install the packages of " + name, failure);
        }
    }

    private byte[] wanted() throws IOException {
        String resource = name + "/package.json";
        try (InputStream stream = NodePackages.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        }
    }

    private static String version(byte[] packageJson) {
        Matcher version = VERSION.matcher(new String(packageJson, StandardCharsets.UTF_8));
        if (!version.find()) {
            throw new IllegalStateException("The package.json has no version.");
        }
        return version.group(1);
    }

    private static boolean isWhole(Path folder, byte[] wanted) throws IOException {
        Path packageJson = folder.resolve("package.json");
        return Files.isRegularFile(packageJson) && Arrays.equals(Files.readAllBytes(packageJson), wanted);
    }

    private void install(Path folder, byte[] wanted)
            throws IOException, EngineUnavailableException, InterruptedException {
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        FolderTree.delete(part);
        Files.createDirectories(part);
        Files.write(part.resolve("package.json"), wanted);
        npmInstall(part);
        FolderTree.delete(folder);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void npmInstall(Path folder) throws IOException, EngineUnavailableException, InterruptedException {
        new Errand(
                        "npm-" + name,
                        List.of(
                                "npm",
                                "install",
                                "--no-audit",
                                "--no-fund",
                                "--no-package-lock",
                                "--no-update-notifier",
                                "--ignore-scripts",
                                "--fetch-retries=1",
                                "--fetch-retry-mintimeout=1000"))
                .run(folder);
    }
}
