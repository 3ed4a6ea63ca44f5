package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Accounts;
import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.web.Room;
import dev.loreboard.vector.taste.Reaction;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Recommendations over HTTP, and what somebody does with a picture. */
record ExploreRoom(Accounts accounts, Gallery gallery, Advice advice, ResponseTable responses) implements Room {

    private static final int SHOWN = 24;

    private record Sheet(String words, List<Advice.Advised> pictures) {}

    private record Mine(boolean liked, boolean saved, boolean hidden) {}

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/explore", this::advise);
        routes.get(
                "/api/explore/pictures/{id}",
                context -> context.json(mine(
                        accounts.required(context),
                        new Request(context).picture(gallery).id())));
        routes.put("/api/explore/pictures/{id}/{reaction}", context -> respond(context, responses::add));
        routes.delete("/api/explore/pictures/{id}/{reaction}", context -> respond(context, responses::remove));
    }

    private interface Deed {
        void with(Person person, String picture, Reaction reaction);
    }

    private void advise(Context context) {
        String words = Request.words(context.queryParam("words"), "words");
        context.json(new Sheet(words, advice.of(accounts.asking(context), words, SHOWN)));
    }

    private void respond(Context context, Deed deed) {
        Person person = accounts.required(context);
        Request request = new Request(context);
        String picture = request.picture(gallery).id();
        deed.with(person, picture, request.reaction());
        context.json(mine(person, picture));
    }

    private Mine mine(Person person, String picture) {
        Set<Reaction> told = responses.of(person).stream()
                .filter(kept -> kept.picture().equals(picture))
                .map(ResponseTable.Kept::reaction)
                .collect(Collectors.toSet());
        return new Mine(told.contains(Reaction.LIKED), told.contains(Reaction.SAVED), told.contains(Reaction.HIDDEN));
    }
}
