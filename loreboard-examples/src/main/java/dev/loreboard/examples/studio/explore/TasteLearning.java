package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.vector.taste.Reaction;
import dev.loreboard.vector.taste.Response;
import dev.loreboard.vector.taste.Taste;
import dev.loreboard.vector.taste.TasteOptions;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Learns what somebody likes anew from all that they did with pictures and models. Who hides a picture may have any reason. */
record TasteLearning(Things things, ResponseTable responses, LikenessOfGallery likeness) {

    Tastes of(Person person) {
        List<ResponseTable.Kept> told = responses.of(person);
        List<Trace> traces = traces(told);
        Places places = things.places();
        List<Response> own =
                told.stream().flatMap(kept -> response(kept, places)).toList();
        List<Response> all = Stream.concat(own.stream(), traces.stream().flatMap(trace -> response(trace, places)))
                .toList();
        Instant now = responses.clock().instant();
        TasteOptions options = TasteOptions.of(likeness.now());
        return new Tastes(
                Taste.of(own, now, options),
                Taste.of(all, now, options),
                traces.stream()
                        .collect(Collectors.groupingBy(
                                Trace::model,
                                Collectors.mapping(Trace::picture, Collectors.toCollection(LinkedHashSet::new)))));
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

    private static Stream<Response> response(ResponseTable.Kept kept, Places places) {
        return places.of(kept.thing()).map(entry -> new Response(entry, kept.reaction(), kept.told())).stream();
    }

    private static Stream<Response> response(Trace trace, Places places) {
        ResponseTable.Kept kept = trace.kept();
        return places
                .of(Thing.model(trace.model()))
                .map(entry -> new Response(trace.entry(entry), kept.reaction(), kept.told()))
                .stream();
    }
}
