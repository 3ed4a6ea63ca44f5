package dev.loreboard.examples.studio.visionboard;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sends a vision board as an archive: a folder for each stack, and in it the files of its pictures. */
record VisionExport(MediaStore media) {

    void send(Vision vision, Context context) throws IOException {
        context.contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"vision-board-" + vision.number() + ".zip\"");
        try (ZipOutputStream archive = new ZipOutputStream(context.outputStream())) {
            archive.setLevel(0);
            for (Stack stack : vision.stacks()) {
                String folder = String.format(Locale.ROOT, "%02d-%s/", stack.position() + 1, plain(stack.name()));
                List<Pin> pins = vision.within(stack);
                for (int i = 0; i < pins.size(); i++) {
                    add(archive, folder + String.format(Locale.ROOT, "%03d-", i + 1), pins.get(i));
                }
            }
        }
    }

    private void add(ZipOutputStream archive, String start, Pin pin) throws IOException {
        MediaItem item =
                media.find(ContentHash.parse(pin.picture().orElseThrow())).orElseThrow();
        String ending = item.type().map(MediaType::extension).orElse("bin");
        archive.putNextEntry(new ZipEntry(start + plain(pin.title()) + "." + ending));
        try (InputStream bytes = media.open(item.hash(), ByteRange.all())) {
            bytes.transferTo(archive);
        }
        archive.closeEntry();
    }

    /** Letters and digits alone, so that no name leads out of a folder. */
    private static String plain(String name) {
        String last = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return last.isEmpty() ? "picture" : last.substring(0, Math.min(60, last.length()));
    }
}
