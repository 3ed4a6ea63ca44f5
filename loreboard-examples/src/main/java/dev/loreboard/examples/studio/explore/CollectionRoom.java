package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Accounts;
import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.explore.CollectionTable.Kept;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collections over HTTP: pictures under a name, in an order. */
record CollectionRoom(Accounts accounts, Gallery gallery, CollectionTable collections) implements Room {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_COLLECTIONS = 200;
    private static final int MOST_PICTURES = 500;

    private record Wish(@Nullable String name, @Nullable List<String> pictures) {}

    private record Sheet(long number, String name, List<Picture> pictures) {}

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/explore/collections", context -> context.json(all(accounts.required(context))));
        routes.post("/api/explore/collections", this::begin);
        routes.get("/api/explore/collections/{number}", context -> context.json(sheet(found(context))));
        routes.put("/api/explore/collections/{number}", this::change);
        routes.delete("/api/explore/collections/{number}", this::remove);
        routes.put("/api/explore/collections/{number}/pictures/{id}", this::put);
        routes.delete("/api/explore/collections/{number}/pictures/{id}", this::take);
    }

    private List<Sheet> all(Person person) {
        return collections.of(person).stream().map(this::sheet).toList();
    }

    private Sheet sheet(Kept kept) {
        return new Sheet(kept.number(), kept.name(), gallery.pictures(kept.pictures()));
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
        context.status(HttpStatus.CREATED).json(new Sheet(number, name, List.of()));
    }

    private static String name(@Nullable String said) {
        String name = Request.words(said, "name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.misfit("A collection has a name of at most " + LONGEST_NAME + " letters.")
                    .at("name");
        }
        return name;
    }

    /** The name, the pictures in their order, or both. */
    private void change(Context context) {
        Kept kept = found(context);
        Wish wish = context.bodyAsClass(Wish.class);
        String name = wish.name() == null ? kept.name() : name(wish.name());
        List<String> pictures =
                Optional.ofNullable(wish.pictures()).map(this::existing).orElse(kept.pictures());
        replace(context, new Kept(kept.number(), name, pictures));
    }

    private List<String> existing(List<String> ids) {
        List<String> wanted = ids.stream().distinct().toList();
        List<String> there = gallery.pictures(wanted).stream().map(Picture::id).toList();
        wanted.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(missing -> {
            throw Problem.notFound("picture", missing);
        });
        return there;
    }

    private void put(Context context) {
        Kept kept = found(context);
        String id = new Request(context).picture(gallery).id();
        List<String> pictures = Stream.concat(kept.pictures().stream(), Stream.of(id))
                .distinct()
                .toList();
        replace(context, new Kept(kept.number(), kept.name(), pictures));
    }

    private void take(Context context) {
        Kept kept = found(context);
        String id = context.pathParam("id");
        List<String> pictures =
                kept.pictures().stream().filter(other -> !other.equals(id)).toList();
        replace(context, new Kept(kept.number(), kept.name(), pictures));
    }

    private void replace(Context context, Kept collection) {
        if (collection.pictures().size() > MOST_PICTURES) {
            throw Problem.misfit("A collection has at most " + MOST_PICTURES + " pictures.");
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
