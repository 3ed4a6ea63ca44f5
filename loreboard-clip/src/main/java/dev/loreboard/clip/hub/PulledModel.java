package dev.loreboard.clip.hub;

import dev.loreboard.clip.model.Precision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A model that is here.
 *
 * @param folder where its files are, for {@link dev.loreboard.clip.ClipOptions#at}
 * @param repository where it came from
 * @param revision the commit that it is, or what was asked for when the hub named none
 */
public record PulledModel(
        String name, Path folder, String repository, String revision, Licence licence, List<PulledFile> files) {

    public PulledModel {
        RelativeName.checkModel(name);
        RelativeName.checkModel(repository);
        files = List.copyOf(files);
        RelativeName.checkTogether(files.stream().map(PulledFile::path).toList());
    }

    /** In which precisions it has graphs, the most exact first. */
    public List<Precision> precisions() {
        return files.stream()
                .map(PulledFile::path)
                .filter(path -> path.endsWith(".onnx"))
                .map(path -> Precision.of(Path.of(path)))
                .distinct()
                .sorted()
                .toList();
    }

    public long size() {
        return files.stream().mapToLong(PulledFile::size).sum();
    }

    Optional<PulledFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
