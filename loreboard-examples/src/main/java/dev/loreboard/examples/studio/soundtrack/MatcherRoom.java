package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Training of the matcher over HTTP: what there is to learn from, what was tried, and what is used. */
record MatcherRoom(Lessons lessons, FitTable fits, Matchers matchers, TrainMatcher training, JobQueue jobs)
        implements Room {

    /**
     * How things stand.
     *
     * @param told pairs that people told of
     * @param samples pairs that come with the sample world
     * @param pictures of which it is known what fits them
     * @param wanted how many of those are needed
     */
    private record State(long told, long samples, long pictures, int wanted, List<Matchers.Run> runs) {}

    private record Choice(@Nullable String run) {}

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/soundtrack/matcher", context -> context.json(state()));
        routes.post("/api/soundtrack/matcher", this::train);
        routes.put("/api/soundtrack/matcher", this::use);
    }

    private State state() {
        return new State(
                fits.count(FitTable.HUMAN),
                fits.count(FitTable.SAMPLE),
                lessons.pictures(),
                Lessons.FEWEST_PICTURES,
                matchers.runs());
    }

    private void train(Context context) {
        long pictures = lessons.pictures();
        if (pictures < Lessons.FEWEST_PICTURES) {
            throw Problem.misfit("To learn, it has to be known of " + Lessons.FEWEST_PICTURES
                    + " pictures what fits them, and it is known of " + pictures
                    + ". Choose more pictures, and say which pieces fit.");
        }
        context.status(HttpStatus.ACCEPTED).json(jobs.submit(training, "Learn which music fits", ""));
    }

    private void use(Context context) {
        Optional.ofNullable(context.bodyAsClass(Choice.class).run()).ifPresentOrElse(matchers::use, matchers::useNone);
        context.json(state());
    }
}
