package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Accounts;
import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.lora.Model;
import dev.loreboard.examples.studio.web.Room;
import dev.loreboard.vector.taste.Reaction;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of a person, for that person alone: what they liked, saved and hid, and their preferences. */
record ProfileRoom(Accounts accounts, Things things, ResponseTable responses, PreferenceTable preferences)
        implements Room {

    private record Profile(
            String name,
            Preferences preferences,
            List<Picture> liked,
            List<Picture> saved,
            List<Picture> hidden,
            Shelf<Model> models) {}

    private record Shelf<T>(List<T> liked, List<T> saved, List<T> hidden) {

        static <T> Shelf<T> of(List<ResponseTable.Kept> told, Thing.Kind kind, Function<List<String>, List<T>> things) {
            return new Shelf<>(
                    things.apply(ids(told, kind, Reaction.LIKED)),
                    things.apply(ids(told, kind, Reaction.SAVED)),
                    things.apply(ids(told, kind, Reaction.HIDDEN)));
        }

        private static List<String> ids(List<ResponseTable.Kept> told, Thing.Kind kind, Reaction reaction) {
            return told.stream()
                    .filter(kept -> kept.reaction() == reaction && kept.thing().kind() == kind)
                    .map(kept -> kept.thing().id())
                    .toList();
        }
    }

    private record Wish(
            @Nullable String interests, @Nullable Boolean surprise) {}

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/explore/profile", context -> context.json(profile(accounts.required(context))));
        routes.put("/api/explore/preferences", this::keep);
    }

    private Profile profile(Person person) {
        List<ResponseTable.Kept> told = responses.of(person);
        Shelf<Picture> pictures = Shelf.of(told, Thing.Kind.PICTURE, things.gallery()::pictures);
        return new Profile(
                person.name(),
                preferences.of(person),
                pictures.liked(),
                pictures.saved(),
                pictures.hidden(),
                Shelf.of(told, Thing.Kind.MODEL, things.models()::models));
    }

    private void keep(Context context) {
        Person person = accounts.required(context);
        Wish wish = context.bodyAsClass(Wish.class);
        Preferences kept =
                new Preferences(Request.words(wish.interests(), "interests"), Boolean.TRUE.equals(wish.surprise()));
        preferences.keep(person, kept);
        context.json(kept);
    }
}
