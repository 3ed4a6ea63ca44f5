package dev.loreboard.clip.hub;

import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.clip.hub.Offer.OfferedFile;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.model.TowerNames;
import dev.loreboard.clip.runtime.ModelException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Asks a hub what it would send, without fetching any of it. The first answer that names a commit decides for all the others. */
final class Look {

    /** Graphs too large for one file keep their weights in another beside it. */
    private static final String WEIGHTS = "_data";

    private final HubClient hub;
    private final Tries tries;
    private final ModelRequest request;
    private final Steps steps;
    private String revision;

    private Look(HubClient hub, Tries tries, ModelRequest request, Steps steps) {
        this.hub = hub;
        this.tries = tries;
        this.request = request;
        this.steps = steps;
        this.revision = request.card().revision().orElse("main");
    }

    /** @throws ServiceException when the hub lacks something, refuses, or names other bytes than the card does */
    static Offer at(HubClient hub, Tries tries, ModelRequest request, Steps steps) {
        return new Look(hub, tries, request, steps).run();
    }

    private Offer run() {
        Precision precision = request.exactly();
        List<OfferedFile> files = new ArrayList<>();
        for (CardFile file : request.card().files(precision)) {
            find(file).ifPresent(files::add);
        }
        List<Precision> listed = request.card().precisions();
        if (listed.isEmpty()) {
            files.addAll(graphs(precision));
        } else if (!listed.contains(precision)) {
            throw new ModelException("The model " + request.card().name() + " is published in " + listed + ", not in "
                    + precision + ". Ask for one of these.");
        }
        return new Offer(request, revision, files);
    }

    private List<OfferedFile> graphs(Precision precision) {
        Optional<OfferedFile> pictures = first(TowerNames.pictures(precision));
        Optional<OfferedFile> words = pictures.isEmpty() ? Optional.empty() : first(TowerNames.words(precision));
        List<OfferedFile> graphs = words.isPresent()
                ? Stream.of(pictures, words).flatMap(Optional::stream).toList()
                : first(TowerNames.joint(precision)).map(List::of).orElseThrow(() -> none(precision));
        return graphs.stream()
                .flatMap(graph ->
                        Stream.concat(Stream.of(graph), find(CardFile.optional(graph.path() + WEIGHTS)).stream()))
                .toList();
    }

    private ModelException none(Precision precision) {
        return new ModelException("The repository " + request.card().repository() + " has no " + precision
                + " graphs at the revision " + revision + ". Looked for " + TowerNames.pictures(precision) + " with "
                + TowerNames.words(precision) + ", and for " + TowerNames.joint(precision)
                + ". Check its name, or ask for another precision.");
    }

    private Optional<OfferedFile> first(List<String> paths) {
        for (String path : paths) {
            Optional<OfferedFile> found = find(CardFile.optional(path));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<OfferedFile> find(CardFile file) {
        URI address = hub.address(request.card().repository(), revision, file.path());
        HubAnswer answer = ask(address);
        if (answer.status() == HubAnswer.NOT_FOUND && file.need() == CardFile.Need.OPTIONAL) {
            return Optional.empty();
        }
        if (answer.status() == HubAnswer.NOT_FOUND) {
            throw HubFailures.refused(answer);
        }
        answer.commit().ifPresent(commit -> pin(address, commit));
        return Optional.of(offered(address, file, answer));
    }

    private void pin(URI address, String commit) {
        if (ModelCard.isCommit(revision) && !revision.equals(commit)) {
            throw HubFailures.wrong(
                    address,
                    "It answered with the commit " + commit + " instead of " + revision
                            + ". Use another hub or mirror.");
        }
        revision = commit;
    }

    private static OfferedFile offered(URI address, CardFile file, HubAnswer answer) {
        OptionalLong size = answer.size().orElse(0) > 0 ? answer.size() : OptionalLong.empty();
        if (file.size().isPresent() && size.isPresent() && !size.equals(file.size())) {
            throw HubFailures.wrong(
                    address,
                    "It has a file of " + size.getAsLong() + " bytes there, not of "
                            + file.size().getAsLong() + " as the catalogue says. Use another hub or mirror.");
        }
        if (file.hash().isPresent()
                && answer.hash().isPresent()
                && !answer.hash().equals(file.hash())) {
            throw HubFailures.wrong(
                    address,
                    "It has a file with the SHA-256 " + answer.hash().get() + " there, not "
                            + file.hash().get() + " as the catalogue says. Use another hub or mirror.");
        }
        Trust trust =
                file.hash().isPresent() ? Trust.CATALOGUE : answer.hash().isPresent() ? Trust.HUB : Trust.FIRST_USE;
        return new OfferedFile(
                file.path(),
                file.size().isPresent() ? file.size() : size,
                file.hash().or(answer::hash),
                trust,
                answer.tag());
    }

    private HubAnswer ask(URI address) {
        for (int tried = 1; ; tried++) {
            steps.throwIfCancelled();
            try {
                HubAnswer answer = hub.look(address);
                if (answer.status() == HubAnswer.OK || answer.status() == HubAnswer.NOT_FOUND || answer.isRedirect()) {
                    return answer;
                }
                throw HubFailures.refused(answer);
            } catch (ServiceException failure) {
                Tries.sleep(tries.waitAfter(tried, failure).orElseThrow(() -> failure), failure);
            }
        }
    }
}
