package dev.loreboard.clip.hub;

import dev.loreboard.api.Progress;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.clip.runtime.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Models in a folder of their own, fetched from a hub, each under its name with a list of its files and their hashes.
 *
 * <p>Several stores, in one program or many, may share a folder: what changes a model has it for itself meanwhile, and others wait.
 * A model is here when all of it is, checked and on disk; what came of one that is not whole yet is gone on with by the next call.
 * Nothing is fetched but by {@link #pull} and nothing asked but by it and {@link #look}. May be shared between threads.
 */
public final class ModelStore implements AutoCloseable {

    private final ModelStoreOptions options;
    private final StoreFolder folder;
    private final HubDoor hub;
    private final Gate gate;

    public ModelStore(ModelStoreOptions options) {
        this.options = options;
        this.folder = new StoreFolder(options.folder().toAbsolutePath().normalize());
        this.hub = new HubDoor(options);
        this.gate = new Gate("the model store in " + folder.path());
    }

    /**
     * Asks the hub what it has for a request, how large that is, and at which commit. Fetches nothing.
     *
     * @throws dev.loreboard.api.failure.ServiceException when the hub refuses, lacks something or cannot be reached
     * @throws ModelException when the store is offline
     */
    public Offer look(ModelRequest request) {
        String call = "Looking for the model " + request.card().name();
        if (options.reach() == ModelStoreOptions.Reach.OFFLINE) {
            throw new ModelException(call + " needs a connection, and nothing may be connected to.");
        }
        Steps steps = Steps.begin("looking", call, OptionalLong.empty(), Progress.ignored());
        return call(call, () -> Look.at(hub.open(), options.tries(), request, steps));
    }

    /**
     * Makes sure that a model is here and undamaged. Of one that is, nothing is fetched, and no socket is opened.
     *
     * @param progress hears of bytes
     * @throws ModelException when its licence wants a consent that the request does not have, when the store is offline and
     *     something is missing, or when the repository has no model that is understood here
     * @throws dev.loreboard.api.failure.ServiceException when the hub refuses, sends something else, or fails for too long
     * @throws dev.loreboard.api.failure.StorageException when the disk fails or is full
     * @throws CancelledException when the thread is interrupted or the caller wants it; what came is kept
     */
    public PulledModel pull(ModelRequest request, Progress progress) {
        return call(
                "Pulling the model " + request.card().name(),
                () -> new Pull(folder, options, request, progress).run(hub));
    }

    /** Whether a model is here with all that a request wishes for; nothing is hashed or asked. */
    public boolean has(ModelRequest request) {
        return find(request.card().name()).filter(request::isMetBy).isPresent();
    }

    /** A model that is here; nothing is hashed. */
    public Optional<PulledModel> find(String name) {
        return RelativeName.isModel(name)
                ? StoreFolder.work("Finding the model " + name, () -> folder.find(name))
                : Optional.empty();
    }

    /**
     * A model that must be here; nothing is fetched.
     *
     * @throws ModelException saying how to get it
     */
    public PulledModel need(String name) {
        return find(name)
                .orElseThrow(() -> new ModelException("There is no model \"" + RelativeName.shown(name) + "\" in "
                        + folder.path() + ". Get it with: loreboard models pull " + RelativeName.shown(name)));
    }

    /** All models that are here, by name. */
    public List<PulledModel> all() {
        return call("Listing the models", folder::models);
    }

    /** Hashes all files of a model anew, and names those that are not what they were. */
    public List<Damage> verify(String name, Progress progress) {
        PulledModel model = need(name);
        String call = "Verifying the model " + name;
        return call(call, () -> folder.locked(name, call, progress, () -> Verify.run(model, progress)));
    }

    /** What {@link #prune} would remove, and what it would leave because somebody works on it. */
    public List<Removal> prunable(Pruning wish) {
        return call("Pruning", () -> new Prune(folder, wish, Prune.Action.LOOK).run());
    }

    /** Removes, and says what; what somebody works on stays. */
    public List<Removal> prune(Pruning wish) {
        return call("Pruning", () -> new Prune(folder, wish, Prune.Action.REMOVE).run());
    }

    /**
     * Writes a model into an archive, for a machine without a connection.
     *
     * @param archive must not be there
     */
    public void export(String name, Path archive, Progress progress) {
        String call = "Exporting the model " + name;
        StoreFolder.work(
                call,
                () -> folder.locked(name, call, progress, () -> {
                    ZipExport.run(need(name), archive, progress);
                    return archive;
                }));
    }

    /**
     * Takes a model in from an archive.
     *
     * @throws ModelException when the archive is damaged, has anything in it that its list of files has not, or has another
     *     model of the name of one that is here
     */
    public PulledModel importFrom(Path archive, Progress progress) {
        return call("Importing " + archive, () -> ZipImport.run(folder, archive, progress));
    }

    /** Waits for running calls; interrupt their threads to end them sooner. */
    @Override
    public void close() {
        gate.close(hub::close);
    }

    private <T> T call(String what, StoreFolder.Work<T> work) {
        return gate.call(what, () -> StoreFolder.work(what, work));
    }
}
