package dev.loreboard.examples.studio.lora;

import dev.loreboard.api.Progress;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Sample;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.Walk;
import java.util.List;

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
        List<Sample> pictures = gallery.samples();
        Walk.of("listing", progress).through(SampleModel.all(), model -> list(model, pictures));
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
