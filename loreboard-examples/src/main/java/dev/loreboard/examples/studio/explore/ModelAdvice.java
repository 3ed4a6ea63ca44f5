package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.studio.lora.Model;
import dev.loreboard.vector.taste.Recommendation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which LoRA models to try next: by what somebody did and says, else by what many want, else those that made most of what hangs. */
record ModelAdvice(Things things, Fashion fashion) {

    /** @param of the picture or model that it is like, when that is why */
    record Advised(Model model, String reason, Optional<String> of) {}

    /** The best first. */
    List<Advised> to(Asking asking, int limit) {
        List<Recommendation> found = asking.choose(
                things.models().vectors(), Filter.everything(), asking.tastes().forModels(), fashion.ofModels(), limit);
        Reasons reasons = new Reasons(things, asking.looksFor());
        Map<String, Advised> all = new LinkedHashMap<>();
        for (Recommendation one : found) {
            Set<String> liked = asking.tastes().made().getOrDefault(one.id(), Set.of());
            things.models()
                    .find(one.id())
                    .ifPresent(model -> all.put(
                            one.id(),
                            new Advised(
                                    model, reasons.ofModel(one.because(), liked), Reasons.likeness(one.because()))));
        }
        return withMostUsed(all, asking.tastes().forModels().known(), limit);
    }

    private List<Advised> withMostUsed(Map<String, Advised> all, Set<String> known, int limit) {
        if (all.size() < limit) {
            things.models().all().stream()
                    .filter(model -> !known.contains(model.id()))
                    .forEach(model -> all.putIfAbsent(model.id(), new Advised(model, used(model), Optional.empty())));
        }
        return new ArrayList<>(all.values()).subList(0, Math.min(limit, all.size()));
    }

    private static String used(Model model) {
        return model.pictures() == 1
                ? "because a picture here was made with it"
                : "because " + model.pictures() + " pictures here were made with it";
    }
}
