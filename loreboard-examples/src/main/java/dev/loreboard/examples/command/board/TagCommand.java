package dev.loreboard.examples.command.board;

import dev.loreboard.api.Progress.Step;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.TaggerProvider;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.clip.tagging.Taxonomy;
import dev.loreboard.clip.tagging.ZeroShotOptions;
import dev.loreboard.clip.tagging.ZeroShotTagger;
import dev.loreboard.examples.command.board.Gathering.Found;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.ShownProgress;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds words for pictures, without a board. */
@Command(
        name = "tag",
        description = {
            "Find words for pictures, and say how sure each of them is.",
            "Without --words they come from a taxonomy: LOREBOARD_ZERO_SHOT_TAXONOMY names a file, else it is one of",
            "fantasy art. What \"loreboard calibrate\" wrote goes into LOREBOARD_ZERO_SHOT_CALIBRATION."
        })
public final class TagCommand implements Callable<Integer> {

    private static final String TAGGER = "zero-shot";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Parameters(arity = "1..*", paramLabel = "PICTURE", description = "A picture, or a folder of pictures.")
    private List<Path> pictures = new ArrayList<>();

    @Option(
            names = "--words",
            split = ",",
            paramLabel = "WORD",
            description = "The words to choose from, with commas between. Each is judged by itself, and all are shown.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private Answer answer = new Answer();

    public TagCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Gathering gathering = Gathering.of(pictures, spec);
        Tagged tagged = new Tagged(gathering.others());
        try (Embedder embedder = model.open(surroundings);
                Tagger tagger = tagger(embedder);
                ShownProgress progress =
                        surroundings.progress(spec.commandLine().getErr())) {
            tag(gathering.found(), tagger, tagged, progress);
        }
        answer.print(() -> TagsJson.write(tagged), () -> TagsTable.write(tagged));
        return tagged.pictures().isEmpty() ? 1 : 0;
    }

    private static void tag(List<Found> files, Tagger tagger, Tagged tagged, ShownProgress progress) {
        long started = System.nanoTime();
        for (int done = 0; done < files.size(); done++) {
            progress.throwIfCancelled("Tagging");
            tag(files.get(done), tagger, tagged);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
            progress.at(new Step("tagging", done + 1, OptionalLong.of(files.size()), elapsed));
        }
    }

    private static void tag(Found file, Tagger tagger, Tagged tagged) {
        try {
            tagged.add(file.file(), tagger.tagAll(List.of(file.content())).getFirst());
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LoreboardException unreadable) {
            tagged.refuse(file.file(), unreadable);
        }
    }

    private Tagger tagger(Embedder embedder) {
        if (words.isEmpty()) {
            Settings settings = Settings.fromEnvironment(TAGGER, surroundings.environment());
            return Providers.discover(TaggerProvider.class, surroundings.loader())
                    .named(TAGGER)
                    .open(settings, Parts.none().with(Embedder.class, embedder));
        }
        try {
            List<String> stripped = words.stream().map(String::strip).toList();
            return new ZeroShotTagger(embedder, ZeroShotOptions.of(Taxonomy.ofWords(stripped)));
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), String.valueOf(impossible.getMessage()), impossible);
        }
    }
}
