package dev.loreboard.examples.studio.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.Progress;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.Walk;
import dev.loreboard.examples.studio.media.NamedFile;
import dev.loreboard.examples.studio.media.Originals;
import dev.loreboard.examples.studio.media.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in files that lie in the media store. One that cannot be read stops no other; what came of each is told at the end. */
final class AddFiles implements JobKind {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOLD = 3;

    private final Originals originals;
    private final Intake intake;
    private final Runnable listener;

    /** @param listener hears of every file that was taken in */
    AddFiles(Originals originals, Intake intake, Runnable listener) {
        this.originals = originals;
        this.intake = intake;
        this.listener = listener;
    }

    @Override
    public String name() {
        return "add-files";
    }

    /** @param request the files as JSON */
    @Override
    public String run(String request, Progress progress) {
        Uploads.Kept kept = kept(request);
        List<String> outcomes = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Walk.of("adding", progress).through(kept.files(), file -> {
            try {
                outcomes.add(add(file));
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (LoreboardException unreadable) {
                refusals.add(file.name() + ": " + unreadable.getMessage());
            }
            listener.run();
        });
        kept.unknown().forEach(name -> refusals.add(name + ": It is neither a picture nor music that is known here."));
        return told(outcomes, refusals);
    }

    private String add(NamedFile file) {
        Arrival arrival = new Arrival(
                originals.file(ContentHash.parse(file.hash())),
                file.title(),
                "upload/" + file.name(),
                Optional.of(file.title()));
        if (file.modality().equals("audio")) {
            intake.track(arrival);
            return "added";
        }
        return intake.picture(arrival).kept() ? "added" : "left out";
    }

    private static String told(List<String> outcomes, List<String> refusals) {
        long added = outcomes.stream().filter("added"::equals).count();
        StringBuilder words = new StringBuilder(added + " added");
        if (added < outcomes.size()) {
            words.append(", ").append(outcomes.size() - added).append(" left out");
        }
        if (!refusals.isEmpty()) {
            words.append(", ").append(refusals.size()).append(" could not be read. ");
            words.append(String.join(" ", refusals.subList(0, Math.min(TOLD, refusals.size()))));
            return words.toString();
        }
        return words.append('.').toString();
    }

    private static Uploads.Kept kept(String request) {
        try {
            return JSON.readValue(request, Uploads.Kept.class);
        } catch (JsonProcessingException misfit) {
            throw new IllegalArgumentException("This is no list of files: " + request, misfit);
        }
    }
}
