package dev.loreboard.clip.hub;

import dev.loreboard.api.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Hashes all files of a model anew. */
final class Verify {

    private Verify() {}

    static List<Damage> run(PulledModel model, Progress progress) throws IOException {
        Steps steps = Steps.begin(
                "checking " + model.name(),
                "Verifying the model " + model.name(),
                OptionalLong.of(model.size()),
                progress);
        List<Damage> damages = new ArrayList<>();
        for (PulledFile file : model.files()) {
            problem(model.folder(), file, steps)
                    .map(found -> new Damage(
                            model.name(),
                            file.path(),
                            found,
                            "Run: loreboard models pull " + model.name()
                                    + ". It fetches what is damaged, and that alone."))
                    .ifPresent(damages::add);
        }
        return damages;
    }

    private static Optional<String> problem(Path folder, PulledFile file, Steps steps) throws IOException {
        Path place = RelativeName.within(folder, file.path());
        if (!Files.isRegularFile(place)) {
            return Optional.of("is missing");
        } else if (Files.size(place) != file.size()) {
            return Optional.of("has " + Files.size(place) + " bytes, not " + file.size());
        } else if (!PartFile.hash(place, steps).equals(file.hash())) {
            return Optional.of("has other bytes than when it came");
        }
        return Optional.empty();
    }
}
