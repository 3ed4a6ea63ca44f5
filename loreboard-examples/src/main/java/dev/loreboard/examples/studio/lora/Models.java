package dev.loreboard.examples.studio.lora;

import dev.loreboard.api.store.VectorStore;
import dev.loreboard.examples.studio.House;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.jobs.Job;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.jobs.JobState;
import dev.loreboard.examples.studio.web.Room;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of LoRA models, put together. */
public final class Models {

    private static final int SHOWCASE = 4;

    private final Gallery gallery;
    private final ModelTable table;
    private final ModelVectors vectors;
    private final ListSampleModels listing;

    public Models(House house, Gallery gallery) {
        this.gallery = gallery;
        this.table = new ModelTable(house.database());
        this.vectors = new ModelVectors(table, gallery, house.openMemory());
        this.listing = new ListSampleModels(gallery, table);
    }

    /** Where they lie in the space of the gallery, by id; one of which no picture hangs lies nowhere. */
    public VectorStore vectors() {
        return vectors.now();
    }

    public Optional<Model> find(String id) {
        return table.find(id).map(this::model);
    }

    /** Those of these that are there, in this order. */
    public List<Model> models(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** All of which pictures hang, those first that have most of them. */
    public List<Model> all() {
        return models(table.ids()).stream()
                .filter(model -> model.pictures() > 0)
                .sorted(Comparator.comparingLong(Model::pictures).reversed())
                .toList();
    }

    /** Those that hang and were made with a model, the latest first. */
    public List<Picture> pictures(String model, int limit) {
        return gallery.pictures(table.pictures(model, limit));
    }

    /** Ids of the models that pictures were made with, by picture; those made with none are left out. */
    public Map<String, List<String>> madeWith(Collection<String> pictures) {
        return table.madeWith(pictures);
    }

    private Model model(ModelTable.Listed listed) {
        return new Model(
                listed.id(),
                listed.name(),
                listed.creator(),
                listed.base(),
                listed.triggers(),
                listed.description(),
                listed.format(),
                listed.bytes(),
                table.count(listed.id()),
                pictures(listed.id(), SHOWCASE));
    }

    public List<JobKind> jobKinds() {
        return List.of(listing);
    }

    public List<Room> rooms() {
        return List.of(new ModelRoom(this));
    }

    /** Has models listed once the sample world is painted, also in a studio where that was long ago. */
    public void follow(JobQueue jobs) {
        JobKind painting = gallery.sampleWorld();
        if (jobs.knows(painting) && !jobs.knows(listing)) {
            list(jobs);
        }
        jobs.listen(job -> {
            if (job.kind().equals(painting.name()) && job.state() == JobState.DONE && !isWaiting(jobs)) {
                list(jobs);
            }
        });
    }

    private boolean isWaiting(JobQueue jobs) {
        return jobs.latest().stream().anyMatch(this::isOpenListing);
    }

    private boolean isOpenListing(Job job) {
        return job.kind().equals(listing.name()) && !job.state().isOver();
    }

    private void list(JobQueue jobs) {
        jobs.submit(listing, "List the sample models", "");
    }
}
