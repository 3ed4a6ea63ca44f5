package dev.loreboard.examples.studio.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** Jobs over HTTP: look, cancel, try again. */
public final class JobRoom implements Room {

    private final JobQueue jobs;

    /** A job, and the same for programs that know Celery. */
    private record Reply(
            @JsonUnwrapped Job job, @JsonProperty("job_id") String jobId, String status, Optional<Object> result) {}

    public JobRoom(JobQueue jobs) {
        this.jobs = jobs;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/jobs", context -> context.json(jobs.latest()));
        routes.get("/api/jobs/{number}", context -> context.json(reply(found(context))));
        routes.post("/api/jobs/{number}/cancel", context -> {
            changed(context, jobs.cancel(found(context).number()), "cancelled: it is over already");
        });
        routes.post("/api/jobs/{number}/again", context -> {
            changed(context, jobs.again(found(context).number()), "begun again: it has not failed");
        });
    }

    private Reply reply(Job job) {
        return new Reply(job, String.valueOf(job.number()), job.state().celeryWord(), jobs.result(job));
    }

    private void changed(Context context, boolean done, String cannot) {
        Job job = found(context);
        if (!done) {
            throw new Problem(HttpStatus.CONFLICT, "Job " + job.number() + " cannot be " + cannot + ".");
        }
        context.json(job);
    }

    private Job found(Context context) {
        String number = context.pathParam("number");
        try {
            return jobs.find(Long.parseLong(number)).orElseThrow(() -> Problem.notFound("job", number));
        } catch (NumberFormatException misfit) {
            throw Problem.notFound("job", number);
        }
    }
}
