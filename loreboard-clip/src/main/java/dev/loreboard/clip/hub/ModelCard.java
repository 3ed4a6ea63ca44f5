package dev.loreboard.clip.hub;

import dev.loreboard.clip.model.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A model that can be fetched: where it is, what it is made of and on which terms.
 *
 * @param name by which it is kept
 * @param repository on the hub, as {@code owner/name}
 * @param revision a commit of 40 digits, where one is pinned; without it the hub names its newest
 * @param facts where somebody wrote them down
 */
public record ModelCard(
        String name,
        String repository,
        Optional<String> revision,
        Licence licence,
        Optional<ModelFacts> facts,
        List<CardFile> files) {

    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    public ModelCard {
        files = List.copyOf(files);
        RelativeName.checkModel(name);
        if (!repository.contains("/")) {
            throw new IllegalArgumentException(
                    "A repository is named by owner and name, like \"Xenova/clip-vit-base-patch32\"; this is \""
                            + RelativeName.shown(repository) + "\".");
        }
        RelativeName.checkModel(repository);
        if (revision.filter(said -> !REVISION.matcher(said).matches() || said.contains(".."))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "A revision is a commit of 40 digits, or a branch or tag without slashes; this is" + " \""
                            + RelativeName.shown(revision.get()) + "\".");
        }
        RelativeName.checkTogether(files.stream().map(CardFile::path).toList());
    }

    /** In which precisions its graphs are listed, the most exact first; none when the card lists no graphs. */
    public List<Precision> precisions() {
        return Arrays.stream(Precision.values())
                .filter(precision ->
                        files.stream().anyMatch(file -> file.precision().equals(Optional.of(precision))))
                .toList();
    }

    /** What is fetched for one precision. */
    public List<CardFile> files(Precision precision) {
        return files.stream().filter(file -> file.isFor(precision)).toList();
    }

    /** How many bytes that is, when all of the graphs are known by their size; the few small files beside are left out. */
    public OptionalLong size(Precision precision) {
        List<CardFile> graphs = files(precision).stream()
                .filter(file -> file.precision().isPresent())
                .toList();
        return graphs.isEmpty() || graphs.stream().anyMatch(file -> file.size().isEmpty())
                ? OptionalLong.empty()
                : OptionalLong.of(files(precision).stream()
                        .mapToLong(file -> file.size().orElse(0))
                        .sum());
    }

    static boolean isCommit(String revision) {
        return COMMIT.matcher(revision).matches();
    }
}
