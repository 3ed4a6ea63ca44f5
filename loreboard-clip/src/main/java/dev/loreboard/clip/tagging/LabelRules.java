package dev.loreboard.clip.tagging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When labels are given: as was learned, and as their facet says where nothing was.
 *
 * @param learned by facet and label
 */
record LabelRules(Map<List<String>, LabelCalibration> learned) {

    static LabelRules of(Optional<Calibration> calibration) {
        Map<List<String>, LabelCalibration> learned = new HashMap<>();
        calibration
                .map(Calibration::labels)
                .orElse(List.of())
                .forEach(label -> learned.put(List.of(label.facet(), label.label()), label));
        return new LabelRules(learned);
    }

    /** One for each label of a facet, in their order. */
    List<LabelRule> of(Taxonomy.Facet facet) {
        return facet.labels().stream()
                .map(label -> Optional.ofNullable(learned.get(List.of(facet.name(), label.name())))
                        .map(LabelRule::of)
                        .orElseGet(() -> LabelRule.uncalibrated(facet.threshold())))
                .toList();
    }
}
