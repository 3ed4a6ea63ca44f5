package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Accounts;
import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.web.Room;
import dev.loreboard.vector.taste.Reaction;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a person, for that person alone: what they liked, saved and hid, and their preferences. */
record ProfileRoom(Accounts accounts, Gallery gallery, ResponseTable responses, PreferenceTable preferences)
        implements Room {

    private record Profile(
            String name, Preferences preferences, List<Picture> liked, List<Picture> saved, List<Picture> hidden) {}

    private record Wish(
            @Nullable String interests, @Nullable Boolean surprise) {}

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/explore/profile", context -> context.json(profile(accounts.required(context))));
        routes.put("/api/explore/preferences", this::keep);
    }

    private Profile profile(Person person) {
        List<ResponseTable.Kept> told = responses.of(person);
        return new Profile(
                person.name(),
                preferences.of(person),
                pictures(told, Reaction.LIKED),
                pictures(told, Reaction.SAVED),
                pictures(told, Reaction.HIDDEN));
    }

    private List<Picture> pictures(List<ResponseTable.Kept> told, Reaction reaction) {
        return gallery.pictures(told.stream()
                .filter(kept -> kept.reaction() == reaction)
                .map(ResponseTable.Kept::picture)
                .toList());
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
