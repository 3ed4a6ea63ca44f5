package dev.loreboard.examples.studio.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Takes files over HTTP: to be added, which is a job, or to be looked for. What a file is, its first bytes say, and neither its name nor
 * what the browser calls it; its name is kept as a title and never touches the file system.
 */
public final class UploadRoom implements Room {

    private static final int MOST_FILES = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MediaStore media;
    private final AddFiles adding;
    private final JobQueue jobs;

    /** A file that can be asked for with {@code like}. */
    private record Example(String hash, String modality) {}

    UploadRoom(MediaStore media, AddFiles adding, JobQueue jobs) {
        this.media = media;
        this.adding = adding;
        this.jobs = jobs;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.post("/api/pictures", context -> {
            List<UploadedFile> files = context.uploadedFiles();
            if (files.isEmpty() || files.size() > MOST_FILES) {
                throw Problem.misfit("Send 1 to " + MOST_FILES
                        + " files, each as a part of multipart/form-data; these are " + files.size() + ".");
            }
            List<NamedFile> kept = files.stream().map(this::kept).toList();
            String title = "Add " + (kept.size() == 1 ? kept.getFirst().name() : kept.size() + " files");
            context.status(HttpStatus.ACCEPTED).json(jobs.submit(adding, title, text(kept)));
        });
        routes.post("/api/examples", context -> context.json(example(context)));
    }

    private Example example(Context context) {
        List<UploadedFile> files = context.uploadedFiles();
        if (files.size() != 1) {
            throw Problem.misfit("Send the one file that is to be looked for, as a part of multipart/form-data.");
        }
        NamedFile file = kept(files.getFirst());
        return new Example(file.hash(), file.modality());
    }

    private NamedFile kept(UploadedFile file) {
        try (InputStream bytes = new BufferedInputStream(file.content())) {
            bytes.mark(MediaType.HEAD_BYTES);
            byte[] head = bytes.readNBytes(MediaType.HEAD_BYTES);
            bytes.reset();
            Modality modality = MediaType.sniff(head)
                    .map(MediaType::modality)
                    .filter(kind -> kind == Modality.IMAGE || kind == Modality.AUDIO)
                    .orElseThrow(
                            () -> new Problem(
                                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                    "\"" + file.filename()
                                            + "\" is neither a picture nor music that is known here. Send PNG, JPEG, WebP, GIF or BMP; WAV, FLAC, Ogg or MP3."));
            MediaItem item = media.put(bytes, ContentLimits.defaults());
            return NamedFile.of(item, modality, file.filename());
        } catch (IOException failure) {
            throw new Problem(HttpStatus.BAD_REQUEST, "\"" + file.filename() + "\" did not come whole. Send it again.");
        }
    }

    private static String text(List<NamedFile> files) {
        try {
            return JSON.writeValueAsString(files);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Names of files could not be written as JSON.", impossible);
        }
    }
}
