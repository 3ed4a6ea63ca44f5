package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.vector.taste.Reaction;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rooms of this package are asked, read from requests. */
record Request(Context context) {

    private static final int LONGEST = 300;

    Thing thing(Thing.Kind kind, Things things) {
        String id = context.pathParam("id");
        return things.find(kind, id).orElseThrow(() -> Problem.notFound(kind.word(), id));
    }

    Reaction reaction() {
        String word = context.pathParam("reaction");
        return Stream.of(Reaction.values())
                .filter(reaction -> ResponseTable.word(reaction).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("reaction", word));
    }

    long number() {
        String number = context.pathParam("number");
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException misfit) {
            throw Problem.notFound("collection", number);
        }
    }

    /** Words that somebody says, without what is around them; none are empty. */
    static String words(@Nullable String said, String field) {
        String words = Optional.ofNullable(said).orElse("").strip();
        if (words.length() > LONGEST) {
            throw Problem.misfit("Say it in at most " + LONGEST + " letters, not in " + words.length() + ".")
                    .at(field);
        }
        return words;
    }
}
