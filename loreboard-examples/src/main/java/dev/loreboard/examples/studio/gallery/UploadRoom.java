package dev.loreboard.examples.studio.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.media.NamedFile;
import dev.loreboard.examples.studio.media.Uploads;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.List;

/** Takes files over HTTP: to be added, which is a job, or to be looked for. */
final class UploadRoom implements Room {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Uploads uploads;
    private final AddFiles adding;
    private final JobQueue jobs;

    UploadRoom(Uploads uploads, AddFiles adding, JobQueue jobs) {
        this.uploads = uploads;
        this.adding = adding;
        this.jobs = jobs;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.post("/api/pictures", context -> {
            Uploads.Kept kept = uploads.keepKnown(context);
            List<NamedFile> files = kept.files();
            String title = "Add " + (files.size() == 1 ? files.getFirst().name() : files.size() + " files");
            context.status(HttpStatus.ACCEPTED).json(jobs.submit(adding, title, text(kept)));
        });
        routes.post("/api/examples", context -> {
            List<NamedFile> files = uploads.keep(context);
            if (files.size() > 1) {
                throw Problem.misfit("One file is looked for at a time, not " + files.size() + ".");
            }
            context.json(files.getFirst());
        });
    }

    private static String text(Uploads.Kept files) {
        try {
            return JSON.writeValueAsString(files);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Names of files could not be written as JSON.", impossible);
        }
    }
}
