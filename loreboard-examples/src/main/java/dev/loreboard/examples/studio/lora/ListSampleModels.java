package dev.loreboard.examples.studio.lora;

import dev.loreboard.api.Progress;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Sample;
import dev.loreboard.examples.studio.jobs.JobKind;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Lists LoRA models with the sample pictures that were made with them. One with which none was made is not listed. */
final class ListSampleModels implements JobKind {

    private final Gallery gallery;
    private final ModelTable table;

    ListSampleModels(Gallery gallery, ModelTable table) {
        this.gallery = gallery;
        this.table = table;
    }

    @Override
    public String name() {
        return "list-models";
    }

    /** @param request says nothing */
    @Override
    public String run(String request, Progress progress) {
        long begun = System.nanoTime();
        List<SampleModel> models = SampleModel.all();
        List<Sample> pictures = gallery.samples();
        for (int done = 0; done < models.size(); done++) {
            progress.throwIfCancelled("Listing models");
            list(models.get(done), pictures);
            progress.at(new Progress.Step(
                    "listing", done + 1, OptionalLong.of(models.size()), Duration.ofNanos(System.nanoTime() - begun)));
        }
        return table.ids().size() + " models are listed.";
    }

    private void list(SampleModel model, List<Sample> pictures) {
        List<String> made =
                pictures.stream().filter(model::made).map(Sample::picture).toList();
        if (!made.isEmpty()) {
            table.add(model, made);
        }
    }
}
