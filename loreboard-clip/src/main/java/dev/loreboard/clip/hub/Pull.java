package dev.loreboard.clip.hub;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.clip.hub.Offer.OfferedFile;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a model here: looks what is missing, asks the hub what it has, fetches it, and writes down what came. */
final class Pull {

    private static final Logger LOG = LoggerFactory.getLogger(Pull.class);

    private final StoreFolder store;
    private final ModelStoreOptions options;
    private final ModelRequest request;
    private final Progress progress;
    private final String call;

    Pull(StoreFolder store, ModelStoreOptions options, ModelRequest request, Progress progress) {
        this.store = store;
        this.options = options;
        this.request = request;
        this.progress = progress;
        this.call = "Pulling the model " + request.card().name();
    }

    /** @param hub asked only when something is missing */
    PulledModel run(HubDoor hub) throws IOException {
        return store.locked(request.card().name(), call, progress, () -> pull(hub));
    }

    private PulledModel pull(HubDoor hub) throws IOException {
        Optional<PulledModel> here = store.find(request.card().name());
        here.ifPresent(this::requireRevision);
        List<PulledFile> whole = here.isPresent() ? whole(here.get()) : List.of();
        if (here.isPresent() && whole.size() == here.get().files().size() && request.isMetBy(here.get())) {
            LOG.debug("{} found all of it here.", call);
            return here.get();
        }
        requireReach(here, whole);
        requireConsent();
        return fetch(hub.open(), here, whole);
    }

    /** Once it is here, a model stays at its commit: two precisions of two commits would be two models. */
    private void requireRevision(PulledModel here) {
        request.card()
                .revision()
                .filter(asked -> !asked.equals(here.revision()))
                .ifPresent(asked -> {
                    if (ModelCard.isCommit(asked)) {
                        throw new ModelException(
                                "The model " + here.name() + " is here at the revision " + here.revision()
                                        + "; " + asked + " was asked for. Remove it first (loreboard models prune "
                                        + here.name()
                                        + "), and pull it again.");
                    }
                });
    }

    /** Those files that are what they were. */
    private List<PulledFile> whole(PulledModel here) throws IOException {
        Steps steps = Steps.begin("checking " + here.name(), call, OptionalLong.of(here.size()), progress);
        List<PulledFile> whole = new ArrayList<>();
        for (PulledFile file : here.files()) {
            if (Shortage.isThere(here.folder(), file.path(), OptionalLong.of(file.size()), file.hash(), steps)) {
                whole.add(file);
            }
        }
        return whole;
    }

    private void requireReach(Optional<PulledModel> here, List<PulledFile> whole) {
        if (options.reach() == ModelStoreOptions.Reach.ONLINE) {
            return;
        }
        List<String> missing = new ArrayList<>();
        here.ifPresent(model ->
                model.files().stream().filter(file -> !whole.contains(file)).forEach(file -> missing.add(file.path())));
        request.card().files(request.exactly()).stream()
                .filter(file -> file.need() == CardFile.Need.REQUIRED)
                .map(CardFile::path)
                .filter(path -> here.flatMap(model -> model.file(path)).isEmpty())
                .forEach(missing::add);
        if (request.card().precisions().isEmpty()) {
            missing.add("its graphs in " + request.exactly());
        }
        throw new ModelException(
                "The model " + request.card().name() + " is not all here, and nothing may be connected to."
                        + " Missing in " + store.model(request.card().name()) + ": " + String.join(", ", missing)
                        + ". Where there is a connection, run: loreboard models pull "
                        + request.card().name()
                        + ". Or bring it from another machine: loreboard models export there, loreboard models import here.");
    }

    private void requireConsent() {
        Licence licence = request.card().licence();
        if (licence.terms() == Licence.Terms.NON_COMMERCIAL
                && request.consent() != ModelRequest.Consent.NON_COMMERCIAL) {
            throw new ModelException("The weights of " + request.card().name()
                    + " may not be used commercially (licence: "
                    + licence.name() + ", " + licence.text() + "). Nothing was fetched. If that suits you, say so:"
                    + " --accept-licence " + request.card().name() + ", or acceptingNonCommercial() in a program.");
        }
    }

    private PulledModel fetch(HubClient hub, Optional<PulledModel> here, List<PulledFile> whole) throws IOException {
        Landing landing = Landing.in(store, request.card().name());
        Steps looking = Steps.begin("looking", call, OptionalLong.empty(), progress);
        Offer offer = Look.at(hub, options.tries(), pinned(here), looking);
        Shortage shortage = Shortage.of(landing, offer, here, whole, looking.silently());
        Steps steps = Steps.begin("fetching " + request.card().name(), call, shortage.bytes(call), progress);
        List<PulledFile> files = new ArrayList<>(shortage.there());
        boolean recognised = false;
        for (OfferedFile file : shortage.missing()) {
            if (!recognised && !Shortage.isSmall(file)) {
                ModelFolder.recognise(landing.folder());
                recognised = true;
            }
            PartFile part = PartFile.of(landing.folder(), offer, file);
            ContentHash hash = new Fetch(
                            hub,
                            options,
                            hub.address(request.card().repository(), offer.revision(), file.path()),
                            file,
                            part,
                            steps)
                    .run();
            long size = part.length();
            landing.take(part.path(), file.path());
            files.add(new PulledFile(file.path(), size, hash, file.trust()));
        }
        return landing.complete(new PulledModel(
                request.card().name(),
                landing.folder(),
                request.card().repository(),
                offer.revision(),
                here.map(PulledModel::licence).orElse(request.card().licence()),
                files));
    }

    /** What comes later is of the same commit as what is here. */
    private ModelRequest pinned(Optional<PulledModel> here) {
        ModelCard card = request.card();
        return here.map(model -> new ModelRequest(
                        new ModelCard(
                                card.name(),
                                card.repository(),
                                Optional.of(model.revision()),
                                card.licence(),
                                card.facts(),
                                card.files()),
                        request.precision(),
                        request.consent()))
                .orElse(request);
    }
}
