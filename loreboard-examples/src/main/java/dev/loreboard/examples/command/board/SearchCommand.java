package dev.loreboard.examples.command.board;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.relevance.Relevance;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what is near to words, to a picture, or to both. */
@Command(
        name = "search",
        description = {
            "Find what is near to words, to a picture, or to both.",
            "FILTER is like: content.modality = \"image\". The guide's page on filters has the rest."
        })
public final class SearchCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BoardChoice choice = new BoardChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What to look for, in words.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--like", paramLabel = "FILE", description = "A picture, sound or film to be near to.")
    private Optional<Path> like = Optional.empty();

    @Option(names = "--without", paramLabel = "WORDS", description = "What to be far from, in words.")
    private Optional<String> without = Optional.empty();

    @Option(names = "--where", paramLabel = "FILTER", description = "Which entries to look at.")
    private Filter where = Filter.everything();

    @Option(
            names = "--floor",
            paramLabel = "RELEVANCE",
            description = "The least relevance of an answer, from 0 to 1; if not said, " + Relevance.FLOOR + ".")
    private double floor = Relevance.FLOOR;

    @Option(
            names = "--count",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "How many answers at most; if not said, ${DEFAULT-VALUE}.")
    private int count;

    @Mixin
    private Answer answer = new Answer();

    public SearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Search search = search();
        try (OpenBoard open = OpenBoard.of(choice, model, surroundings)) {
            List<Hit> hits = open.board().search(search);
            answer.print(() -> HitsJson.write(hits), () -> shown(hits));
        }
    }

    private String shown(List<Hit> hits) {
        return hits.isEmpty()
                ? "Nothing here has a relevance of at least " + floor + ". What is nearest is shown with --floor 0."
                        + System.lineSeparator()
                : HitsTable.write(hits);
    }

    private Search search() {
        List<Content> wanted = new ArrayList<>();
        if (!words.isEmpty()) {
            wanted.add(Text.query(String.join(" ", words)));
        }
        like.map(file -> NamedFile.content(file, spec)).ifPresent(wanted::add);
        if (wanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There is nothing to look for. Say some words, or a picture with --like.");
        }
        try {
            Search search =
                    Search.like(wanted.removeFirst()).where(where).limit(count).atLeast(floor);
            for (Content more : wanted) {
                search = search.and(more);
            }
            return without.isPresent() ? search.without(Text.query(without.get())) : search;
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), String.valueOf(impossible.getMessage()), impossible);
        }
    }
}
