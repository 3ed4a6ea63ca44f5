package dev.loreboard.clip.hub;

import dev.loreboard.api.content.ContentHash;

/**
 * A file of a model that is here.
 *
 * @param path in the model's folder, with slashes
 */
public record PulledFile(String path, long size, ContentHash hash, Trust trust) {

    public PulledFile {
        RelativeName.check(path);
        if (size < 0) {
            throw new IllegalArgumentException("The file " + path + " cannot have " + size + " bytes.");
        }
    }
}
