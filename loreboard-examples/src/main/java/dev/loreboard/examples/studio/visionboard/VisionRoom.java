package dev.loreboard.examples.studio.visionboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.studio.jobs.Job;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.media.NamedFile;
import dev.loreboard.examples.studio.media.Uploads;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vision boards over HTTP: files come in by {@code /api/upload/}, and {@code /api/cluster/} sorts what lies at some addresses. */
final class VisionRoom implements Room {

    private static final int MOST_PICTURES = 5000;
    private static final int MOST_STACKS = 100;
    private static final int LONGEST_NAME = 100;

    private final VisionTable visions;
    private final Uploads uploads;
    private final ClusterPictures clustering;
    private final JobQueue jobs;

    /** Where a file lies that was sent. */
    private record Uploaded(String url, String name) {}

    private record Begun(@JsonProperty("job_id") String jobId, long vision) {}

    private record Name(@Nullable String name) {}

    private record Target(@Nullable String stack) {}

    VisionRoom(VisionTable visions, Uploads uploads, ClusterPictures clustering, JobQueue jobs) {
        this.visions = visions;
        this.uploads = uploads;
        this.clustering = clustering;
        this.jobs = jobs;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.post("/api/upload", this::upload);
        routes.post("/api/cluster", context -> begin(context, context.bodyAsClass(JsonNode.class)));
        routes.get("/api/visions", context -> context.json(visions.summaries()));
        routes.get("/api/visions/{number}", context -> context.json(found(context)));
        routes.post("/api/visions/{number}/cluster", context -> repeat(context, context.bodyAsClass(JsonNode.class)));
        routes.put("/api/visions/{number}/pictures/{picture}", this::move);
        routes.put("/api/visions/{number}/stacks/{stack}", this::rename);
        routes.get(
                "/api/visions/{number}/export",
                context -> new VisionExport(uploads.media()).send(found(context), context));
    }

    private void upload(Context context) {
        List<Uploaded> kept =
                uploads.keep(context).stream().map(VisionRoom::uploaded).toList();
        context.status(HttpStatus.CREATED).json(kept.size() == 1 ? kept.getFirst() : kept);
    }

    private static Uploaded uploaded(NamedFile file) {
        return new Uploaded("/media/" + file.hash(), file.name());
    }

    private void begin(Context context, JsonNode body) {
        List<String> addresses = new ArrayList<>();
        body.path("image_urls").forEach(address -> addresses.add(address.asText()));
        if (addresses.isEmpty() || addresses.size() > MOST_PICTURES) {
            throw Problem.misfit("Say in \"image_urls\" where 1 to " + MOST_PICTURES + " pictures are; these are "
                    + addresses.size() + ".");
        }
        String title = body.path("title").asText("");
        long number =
                visions.add(title.isBlank() ? addresses.size() + " pictures" : shortened(title), wish(body), addresses);
        answer(context, number);
    }

    private void repeat(Context context, JsonNode body) {
        long number = found(context).number();
        visions.wish(number, wish(body));
        answer(context, number);
    }

    private void answer(Context context, long number) {
        Job job = jobs.submit(clustering, "Sort vision board " + number, String.valueOf(number));
        context.status(HttpStatus.ACCEPTED).json(new Begun(String.valueOf(job.number()), number));
    }

    /** How many stacks are wanted; nothing is as good as "auto". */
    private static String wish(JsonNode body) {
        JsonNode wish = body.path("n_clusters");
        if (wish.isMissingNode() || wish.isNull() || wish.asText().equals(Vision.AUTO)) {
            return Vision.AUTO;
        }
        if (!wish.isInt() || wish.asInt() < 1 || wish.asInt() > MOST_STACKS) {
            throw Problem.misfit(
                    "\"n_clusters\" is a number from 1 to " + MOST_STACKS + " or \"auto\", not " + wish + ".");
        }
        return wish.asText();
    }

    /** A hand moved a picture: it belongs with what lies on top there, and not with what lay on top before. */
    private void move(Context context) {
        Vision vision = found(context);
        String picture = context.pathParam("picture");
        String wanted = String.valueOf(context.bodyAsClass(Target.class).stack());
        Stack target = stack(vision, wanted).orElseThrow(() -> Problem.notFound("stack", wanted));
        Pin pin = vision.pins().stream()
                .filter(each -> each.picture().filter(picture::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("picture on this board", picture));
        Optional<Stack> source = pin.stack().flatMap(id -> stack(vision, id)).filter(stack -> !stack.equals(target));
        visions.move(
                vision.number(), picture, target.id(), others(Optional.of(target), picture), others(source, picture));
        context.json(found(context));
    }

    private static List<String> others(Optional<Stack> stack, String picture) {
        return stack.map(Stack::representative).filter(top -> !top.equals(picture)).stream()
                .toList();
    }

    private static Optional<Stack> stack(Vision vision, String id) {
        return vision.stacks().stream().filter(stack -> stack.id().equals(id)).findFirst();
    }

    private void rename(Context context) {
        Vision vision = found(context);
        String stack = context.pathParam("stack");
        String name = context.bodyAsClass(Name.class).name();
        if (name == null || name.isBlank()) {
            throw Problem.misfit("A stack needs a name: send {\"name\": \"...\"}.");
        }
        if (!visions.rename(vision.number(), stack, shortened(name))) {
            throw Problem.notFound("stack", stack);
        }
        context.json(found(context));
    }

    private static String shortened(String name) {
        String stripped = name.strip();
        return stripped.substring(0, Math.min(LONGEST_NAME, stripped.length()));
    }

    private Vision found(Context context) {
        String number = context.pathParam("number");
        try {
            return visions.find(Long.parseLong(number)).orElseThrow(() -> Problem.notFound("vision board", number));
        } catch (NumberFormatException misfit) {
            throw Problem.notFound("vision board", number);
        }
    }
}
