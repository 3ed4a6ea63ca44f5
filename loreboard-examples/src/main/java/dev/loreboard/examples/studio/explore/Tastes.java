package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.store.Entry;
import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.vector.taste.Reaction;
import dev.loreboard.vector.taste.Response;
import dev.loreboard.vector.taste.Taste;
import dev.loreboard.vector.taste.TasteOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody likes, learned from what they did with pictures and models alike. For models, who likes a picture likes a little of what it
 * was made with; who hides one may have any reason.
 *
 * @param forModels the one by which models are chosen
 * @param made the pictures they like that were made with a model, by models
 */
record Tastes(Taste forPictures, Taste forModels, Map<String, List<String>> made) {

    static Tastes none() {
        return new Tastes(Taste.none(), Taste.none(), Map.of());
    }

    /** Learns them anew from all responses. */
    record Learning(Things things, ResponseTable responses, LikenessOfGallery likeness) {

        Tastes of(Person person) {
            List<ResponseTable.Kept> told = responses.of(person);
            List<Trace> traces = traces(told);
            List<Response> own = told.stream().flatMap(this::response).toList();
            List<Response> all = new ArrayList<>(own);
            traces.stream().flatMap(this::response).forEach(all::add);
            Instant now = responses.clock().instant();
            TasteOptions options = TasteOptions.of(likeness.now());
            return new Tastes(
                    Taste.of(own, now, options),
                    Taste.of(all, now, options),
                    traces.stream()
                            .collect(Collectors.groupingBy(
                                    Trace::model,
                                    Collectors.mapping(
                                            trace -> trace.kept().thing().id(),
                                            Collectors.collectingAndThen(
                                                    Collectors.toList(),
                                                    ids -> ids.stream().distinct().toList())))));
        }

        private List<Trace> traces(List<ResponseTable.Kept> told) {
            List<ResponseTable.Kept> wanted = told.stream()
                    .filter(kept -> kept.thing().kind() == Thing.Kind.PICTURE && kept.reaction() != Reaction.HIDDEN)
                    .toList();
            Map<String, List<String>> madeWith = things.models()
                    .madeWith(wanted.stream().map(kept -> kept.thing().id()).toList());
            return wanted.stream()
                    .flatMap(kept -> madeWith.getOrDefault(kept.thing().id(), List.of()).stream()
                            .map(model -> new Trace(kept, model)))
                    .toList();
        }

        private Stream<Response> response(ResponseTable.Kept kept) {
            return things.entry(kept.thing()).map(entry -> new Response(entry, kept.reaction(), kept.told())).stream();
        }

        private Stream<Response> response(Trace trace) {
            Optional<Entry> model = things.entry(Thing.model(trace.model()));
            return model
                    .map(entry -> new Response(
                            trace.of(entry), trace.kept().reaction(), trace.kept().told()))
                    .stream();
        }
    }

    /** That a picture was liked or saved which was made with a model. */
    private record Trace(ResponseTable.Kept kept, String model) {

        /** An entry where the model lies, which is not the model. */
        Entry of(Entry there) {
            String picture = kept.thing().id();
            return Entry.of(model + " " + picture, there.embedding()).withGroup(picture);
        }
    }
}
