package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Accounts;
import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.web.Room;
import dev.loreboard.vector.taste.Reaction;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** Recommendations over HTTP, and what somebody does with a picture or a model. */
record ExploreRoom(Accounts accounts, Things things, Advice advice, ResponseTable responses) implements Room {

    private record Mine(boolean liked, boolean saved, boolean hidden) {}

    private interface Deed {
        void with(Person person, Thing thing, Reaction reaction);
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/explore", this::advise);
        for (Thing.Kind kind : Thing.Kind.values()) {
            String one = "/api/explore/" + kind.plural() + "/{id}";
            routes.get(
                    one,
                    context ->
                            context.json(mine(accounts.required(context), new Request(context).thing(kind, things))));
            routes.put(one + "/{reaction}", context -> respond(context, kind, responses::add));
            routes.delete(one + "/{reaction}", context -> respond(context, kind, responses::remove));
        }
    }

    private void advise(Context context) {
        String words = Request.words(context.queryParam("words"), "words");
        context.json(advice.of(accounts.asking(context), words));
    }

    private void respond(Context context, Thing.Kind kind, Deed deed) {
        Person person = accounts.required(context);
        Request request = new Request(context);
        Thing thing = request.thing(kind, things);
        deed.with(person, thing, request.reaction());
        context.json(mine(person, thing));
    }

    private Mine mine(Person person, Thing thing) {
        Set<Reaction> told = responses.of(person, thing);
        return new Mine(told.contains(Reaction.LIKED), told.contains(Reaction.SAVED), told.contains(Reaction.HIDDEN));
    }
}
