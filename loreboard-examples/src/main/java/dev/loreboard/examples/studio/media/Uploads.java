package dev.loreboard.examples.studio.media;

import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.examples.studio.web.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps files that a page sends. What a file is, its first bytes say, and neither its name nor what the browser calls it; its name is
 * kept as a title and never touches the file system.
 */
public record Uploads(MediaStore media) {

    private static final int MOST_FILES = 500;
    private static final Set<Modality> WANTED = Set.of(Modality.IMAGE, Modality.AUDIO);

    /**
     * What a request brought.
     *
     * @param unknown names of files that are neither pictures nor music
     */
    public record Kept(List<NamedFile> files, List<String> unknown) {}

    /** All that a request brings and that is known here, which is at least one; a folder has other files beside pictures. */
    public Kept keepKnown(Context context) {
        List<NamedFile> files = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (UploadedFile file : sent(context)) {
            keep(file).ifPresentOrElse(files::add, () -> unknown.add(file.filename()));
        }
        if (files.isEmpty()) {
            throw unknown(unknown.getFirst());
        }
        return new Kept(files, unknown);
    }

    /** All that a request brings, and at least one. */
    public List<NamedFile> keep(Context context) {
        return sent(context).stream()
                .map(file -> keep(file).orElseThrow(() -> unknown(file.filename())))
                .toList();
    }

    private static List<UploadedFile> sent(Context context) {
        List<UploadedFile> files = context.uploadedFiles();
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw Problem.misfit("Send 1 to " + MOST_FILES + " files, each as a part of multipart/form-data; these are "
                    + files.size() + ".");
        }
        return files;
    }

    private Optional<NamedFile> keep(UploadedFile file) {
        try (InputStream bytes = new BufferedInputStream(file.content())) {
            bytes.mark(MediaType.HEAD_BYTES);
            byte[] head = bytes.readNBytes(MediaType.HEAD_BYTES);
            bytes.reset();
            return MediaType.sniff(head)
                    .map(MediaType::modality)
                    .filter(WANTED::contains)
                    .map(kind -> NamedFile.of(media.put(bytes, ContentLimits.defaults()), kind, file.filename()));
        } catch (IOException failure) {
            throw Problem.misfit("\"" + file.filename() + "\" did not come whole. Send it again.");
        }
    }

    private static Problem unknown(String name) {
        return new Problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "\"" + name + "\" is neither a picture nor music that is known here."
                        + " Send PNG, JPEG, WebP, GIF or BMP; WAV, FLAC, Ogg or MP3.");
    }
}
