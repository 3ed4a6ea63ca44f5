package dev.loreboard.api.relevance;

import dev.loreboard.api.content.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Questions that no collection answers, to learn what chance brings: things that never happen, paperwork, and words that
 * go together with nothing. They are concrete, as real questions are, and hardly ever true of anything, so that a rich
 * collection does not count its own answers as chance.
 *
 * @param fingerprint of all of them, so that what was learned from others is not used
 */
record BackgroundTexts(List<Text> texts, String fingerprint) {

    private static final String RESOURCE = "background.txt";

    static BackgroundTexts read() {
        try (InputStream stream = BackgroundTexts.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar of loreboard-api.");
            }
            String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            List<Text> texts = all.lines().map(Text::query).toList();
            return new BackgroundTexts(texts, Text.of(all).hash().toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
