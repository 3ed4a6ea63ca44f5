package dev.loreboard.examples.command.model;

import dev.loreboard.clip.hub.CardFile;
import dev.loreboard.clip.hub.Catalogue;
import dev.loreboard.clip.hub.Licence;
import dev.loreboard.clip.hub.ModelRequest;
import dev.loreboard.clip.hub.ModelStore;
import dev.loreboard.clip.hub.ModelStoreOptions.Reach;
import dev.loreboard.clip.hub.Offer;
import dev.loreboard.clip.hub.PulledModel;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.examples.command.terminal.Bytes;
import dev.loreboard.examples.command.terminal.ProgressLines;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches a model, after saying what it is and how large. */
@Command(
        name = "pull",
        description = {
            "Fetch a model, or what is missing or damaged of it. What came of one that broke off is gone on with.",
            "MODEL is one that \"loreboard models list\" shows, or any repository: OWNER/NAME or OWNER/NAME@REVISION."
        })
final class ModelsPullCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreChoice choice = new StoreChoice();

    @Parameters(paramLabel = "MODEL", description = "The model to fetch.")
    private String model = "";

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            defaultValue = "BEST",
            description = "Which of its graphs: ${COMPLETION-CANDIDATES}.")
    private Precision precision = Precision.BEST;

    @Option(
            names = "--file",
            paramLabel = "PATH",
            description = "A file of a repository besides its graphs, instead of the usual ones; may be repeated.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--accept-licence",
            paramLabel = "MODEL",
            description = "Say that you have read the licence of this model, and may do with it what you will do.")
    private List<String> accepted = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelsPullCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        ModelRequest request = request();
        try (ModelStore store = choice.open(surroundings)) {
            if (!store.has(request) && choice.options(surroundings).reach() == Reach.ONLINE) {
                errors.println(told(store.look(request)));
                errors.flush();
            }
            PulledModel pulled = store.pull(request, ProgressLines.ofBytes(errors));
            out.print(
                    json
                            ? ModelsJson.write(pulled)
                            : pulled.name() + " is in " + pulled.folder() + " (" + Bytes.write(pulled.size())
                                    + ", revision " + pulled.revision() + ")." + System.lineSeparator());
            out.flush();
        }
    }

    private ModelRequest request() {
        ModelRequest request =
                Catalogue.published().find(model).map(ModelRequest::of).orElseGet(this::ofRepository);
        ModelRequest exact = request.withPrecision(precision);
        return accepted.contains(exact.card().name()) ? exact.acceptingNonCommercial() : exact;
    }

    private ModelRequest ofRepository() {
        if (!model.contains("/")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No model is called \"" + model + "\". Known: "
                            + String.join(
                                    ", ",
                                    Catalogue.published().cards().stream()
                                            .map(card -> card.name())
                                            .toList())
                            + ". Any other is named by its repository, like Xenova/clip-vit-base-patch32.");
        }
        try {
            return files.isEmpty()
                    ? ModelRequest.ofRepository(model)
                    : ModelRequest.ofRepository(
                            model, files.stream().map(CardFile::required).toList());
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), String.valueOf(impossible.getMessage()), impossible);
        }
    }

    private static String told(Offer offer) {
        Licence licence = offer.request().card().licence();
        String more = offer.unmeasured() > 0 ? " and " + offer.unmeasured() + " of unknown size" : "";
        return offer.request().card().name() + ": " + offer.files().size() + " files, " + Bytes.write(offer.size())
                + more
                + ", from " + offer.request().card().repository() + " at " + offer.revision() + System.lineSeparator()
                + "licence: " + licence.name() + " (" + licence.terms() + "), " + licence.text();
    }
}
