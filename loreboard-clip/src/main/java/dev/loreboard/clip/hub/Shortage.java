package dev.loreboard.clip.hub;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.clip.hub.Offer.OfferedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a model lacks of what it is offered, or was before.
 *
 * @param there files that are in their place and whole
 * @param missing files to fetch, small ones first, so that what is no model is found out before its weights are fetched
 */
record Shortage(Landing landing, Offer offer, List<PulledFile> there, List<OfferedFile> missing) {

    private static final long SMALL = 1 << 22;

    /**
     * Looks what lies in its place already, from a call that came to no end.
     *
     * @param whole files of the model that is here which are what they were
     */
    static Shortage of(Landing landing, Offer offer, Optional<PulledModel> here, List<PulledFile> whole, Steps steps)
            throws IOException {
        List<PulledFile> there = new ArrayList<>(whole);
        List<OfferedFile> missing = new ArrayList<>();
        for (OfferedFile file : wanted(offer, here)) {
            if (whole.stream().anyMatch(known -> known.path().equals(file.path()))) {
                continue;
            }
            Optional<ContentHash> hash = file.hash();
            if (hash.isPresent() && isThere(landing.folder(), file.path(), file.size(), hash.get(), steps)) {
                there.add(
                        new PulledFile(file.path(), Files.size(landing.place(file.path())), hash.get(), file.trust()));
            } else {
                missing.add(file);
            }
        }
        missing.sort(Comparator.comparing((OfferedFile file) -> !isSmall(file)));
        return new Shortage(landing, offer, there, missing);
    }

    /** All that is offered, and all that was here before, which must be what it was. */
    private static Collection<OfferedFile> wanted(Offer offer, Optional<PulledModel> here) {
        Map<String, OfferedFile> wanted = new LinkedHashMap<>();
        offer.files().forEach(file -> wanted.put(file.path(), file));
        here.ifPresent(model -> model.files().forEach(file -> wanted.put(file.path(), asItWas(file))));
        return wanted.values();
    }

    private static OfferedFile asItWas(PulledFile file) {
        return new OfferedFile(
                file.path(), OptionalLong.of(file.size()), Optional.of(file.hash()), file.trust(), Optional.empty());
    }

    static boolean isThere(Path folder, String path, OptionalLong size, ContentHash hash, Steps steps)
            throws IOException {
        Path place = RelativeName.within(folder, path);
        return Files.isRegularFile(place)
                && (size.isEmpty() || Files.size(place) == size.getAsLong())
                && PartFile.hash(place, steps).equals(hash);
    }

    static boolean isSmall(OfferedFile file) {
        return !file.path().contains(".onnx") && file.size().orElse(0) <= SMALL;
    }

    /**
     * How many bytes are to come, when that is known of all files.
     *
     * @throws StorageException when the disk has no room for them
     */
    OptionalLong bytes(String call) throws IOException {
        long bytes = 0;
        for (OfferedFile file : missing) {
            long part = PartFile.of(landing.folder(), offer, file).length();
            bytes += Math.max(0, file.size().orElse(0) - part);
        }
        long room = Files.getFileStore(landing.folder()).getUsableSpace();
        if (bytes > room) {
            throw new StorageException(
                    call + " takes " + bytes + " more bytes, and there is room for " + room + " in " + landing.folder()
                            + ". Make room, for example with loreboard models prune, or name another folder.");
        }
        return missing.stream().allMatch(file -> file.size().isPresent())
                ? OptionalLong.of(bytes)
                : OptionalLong.empty();
    }
}
