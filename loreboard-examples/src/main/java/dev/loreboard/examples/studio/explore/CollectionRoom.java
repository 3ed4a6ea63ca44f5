package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Accounts;
import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.explore.CollectionTable.Kept;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.lora.Model;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collections over HTTP: pictures and models under a name, in an order. */
record CollectionRoom(Accounts accounts, Things things, CollectionTable collections) implements Room {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_COLLECTIONS = 200;
    private static final int MOST_THINGS = 500;

    private record Wish(
            @Nullable String name,
            @Nullable List<String> pictures,
            @Nullable List<String> models) {}

    private record Sheet(long number, String name, List<Picture> pictures, List<Model> models) {}

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/explore/collections", context -> context.json(all(accounts.required(context))));
        routes.post("/api/explore/collections", this::begin);
        routes.get("/api/explore/collections/{number}", context -> context.json(sheet(found(context))));
        routes.put("/api/explore/collections/{number}", this::change);
        routes.delete("/api/explore/collections/{number}", this::remove);
        for (Thing.Kind kind : Thing.Kind.values()) {
            String one = "/api/explore/collections/{number}/" + kind.plural() + "/{id}";
            routes.put(one, context -> put(context, kind));
            routes.delete(one, context -> take(context, kind));
        }
    }

    private List<Sheet> all(Person person) {
        return collections.of(person).stream().map(this::sheet).toList();
    }

    private Sheet sheet(Kept kept) {
        return new Sheet(
                kept.number(),
                kept.name(),
                things.gallery().pictures(kept.pictures()),
                things.models().models(kept.models()));
    }

    private Kept found(Context context) {
        Person person = accounts.required(context);
        long number = new Request(context).number();
        return collections
                .find(person, number)
                .orElseThrow(() -> Problem.notFound("collection", String.valueOf(number)));
    }

    private void begin(Context context) {
        Person person = accounts.required(context);
        String name = name(context.bodyAsClass(Wish.class).name());
        if (collections.count(person) >= MOST_COLLECTIONS) {
            throw Problem.misfit("There are " + MOST_COLLECTIONS + " collections already. Remove one first.");
        }
        long number = collections.add(person, name);
        context.status(HttpStatus.CREATED).json(new Sheet(number, name, List.of(), List.of()));
    }

    private static String name(@Nullable String said) {
        String name = Request.words(said, "name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.misfit("A collection has a name of at most " + LONGEST_NAME + " letters.")
                    .at("name");
        }
        return name;
    }

    /** The name, the things in their order, or all of it. */
    private void change(Context context) {
        Kept kept = found(context);
        Wish wish = context.bodyAsClass(Wish.class);
        String name = wish.name() == null ? kept.name() : name(wish.name());
        replace(
                context,
                new Kept(
                        kept.number(),
                        name,
                        existing(Thing.Kind.PICTURE, wish.pictures()).orElse(kept.pictures()),
                        existing(Thing.Kind.MODEL, wish.models()).orElse(kept.models())));
    }

    private Optional<List<String>> existing(Thing.Kind kind, @Nullable List<String> ids) {
        return Optional.ofNullable(ids)
                .map(wanted -> bounded(kind, wanted.stream().distinct().toList()).stream()
                        .map(id -> things.find(kind, id).orElseThrow(() -> Problem.notFound(kind.word(), id)))
                        .map(Thing::id)
                        .toList());
    }

    private static List<String> bounded(Thing.Kind kind, List<String> ids) {
        if (ids.size() > MOST_THINGS) {
            throw Problem.misfit("A collection has at most " + MOST_THINGS + " " + kind.plural() + ".");
        }
        return ids;
    }

    private void put(Context context, Thing.Kind kind) {
        Kept kept = found(context);
        String id = new Request(context).thing(kind, things).id();
        List<String> ids =
                Stream.concat(kept.ids(kind).stream(), Stream.of(id)).distinct().toList();
        replace(context, kept.with(kind, ids));
    }

    private void take(Context context, Thing.Kind kind) {
        Kept kept = found(context);
        String id = context.pathParam("id");
        List<String> ids =
                kept.ids(kind).stream().filter(other -> !other.equals(id)).toList();
        replace(context, kept.with(kind, ids));
    }

    private void replace(Context context, Kept collection) {
        for (Thing.Kind kind : Thing.Kind.values()) {
            bounded(kind, collection.ids(kind));
        }
        collections.replace(accounts.required(context), collection);
        context.json(sheet(collection));
    }

    private void remove(Context context) {
        Person person = accounts.required(context);
        collections.remove(person, found(context).number());
        context.json(all(person));
    }
}
