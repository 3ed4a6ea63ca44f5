package dev.loreboard.clip.hub;

import dev.loreboard.api.content.ContentHash;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a hub would send for a request. Nothing of it has been fetched.
 *
 * @param revision the commit, or what was asked for when the hub names none
 */
public record Offer(ModelRequest request, String revision, List<OfferedFile> files) {

    /**
     * A file that the hub has.
     *
     * @param size in bytes, where card or hub name it
     * @param hash where card or hub name it
     * @param tag by which the hub tells versions of the file apart, where it does
     */
    public record OfferedFile(
            String path, OptionalLong size, Optional<ContentHash> hash, Trust trust, Optional<String> tag) {

        public OfferedFile {
            RelativeName.check(path);
        }
    }

    public Offer {
        files = List.copyOf(files);
    }

    /** How many bytes that is, of the files whose size is known. */
    public long size() {
        return files.stream().mapToLong(file -> file.size().orElse(0)).sum();
    }

    /** How many files have no known size. */
    public long unmeasured() {
        return files.stream().filter(file -> file.size().isEmpty()).count();
    }
}
