package dev.loreboard.examples.command.model;

import dev.loreboard.clip.hub.Catalogue;
import dev.loreboard.clip.hub.Licence;
import dev.loreboard.clip.hub.ModelCard;
import dev.loreboard.clip.hub.PulledModel;
import dev.loreboard.clip.model.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model that is known, here, or both.
 *
 * @param card of the catalogue, when it has one
 * @param here when it is
 */
record ModelRow(String name, Optional<ModelCard> card, Optional<PulledModel> here) {

    /** Those of the catalogue first, in its order. */
    static List<ModelRow> all(Catalogue catalogue, List<PulledModel> here) {
        List<ModelRow> rows = new ArrayList<>();
        for (ModelCard card : catalogue.cards()) {
            rows.add(new ModelRow(
                    card.name(),
                    Optional.of(card),
                    here.stream()
                            .filter(model -> model.name().equals(card.name()))
                            .findFirst()));
        }
        here.stream()
                .filter(model -> catalogue.find(model.name()).isEmpty())
                .forEach(model -> rows.add(new ModelRow(model.name(), Optional.empty(), Optional.of(model))));
        return rows;
    }

    Licence licence() {
        return here.map(PulledModel::licence)
                .or(() -> card.map(ModelCard::licence))
                .orElseThrow();
    }

    List<Precision> precisionsHere() {
        return here.map(PulledModel::precisions).orElse(List.of());
    }

    List<Precision> precisionsPublished() {
        return card.map(ModelCard::precisions).orElse(List.of());
    }

    /** How many bytes it takes, or would take in its most exact form; nothing when that is unknown. */
    Optional<Long> size() {
        return here.map(PulledModel::size)
                .or(() -> card.flatMap(known -> known.precisions().stream()
                        .findFirst()
                        .flatMap(precision ->
                                known.size(precision).stream().boxed().findFirst())));
    }
}
