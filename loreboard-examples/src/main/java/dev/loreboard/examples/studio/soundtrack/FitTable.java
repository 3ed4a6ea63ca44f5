package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.examples.studio.data.Database;
import java.util.List;
import java.util.Set;

/** Which pieces fit which pictures, as people said and as the sample world was made. What a person took back stays taken back. */
record FitTable(Database database) {

    static final String HUMAN = "human";
    static final String SAMPLE = "sample";

    private static final String TAKEN_BACK = "taken back";

    record Fit(String picture, String track) {}

    /** A person says so. */
    void say(Fit fit) {
        database.change(rows -> rows.change(
                "insert into fit values (?, ?, ?) on conflict (picture, track) do update set origin = excluded.origin",
                fit.picture(),
                fit.track(),
                HUMAN));
    }

    /** A person says that it is not so. */
    void takeBack(Fit fit) {
        database.change(rows -> rows.change(
                "update fit set origin = ? where picture = ? and track = ?", TAKEN_BACK, fit.picture(), fit.track()));
    }

    /** The sample world says so, unless a person said something. */
    void noteSamples(List<Fit> samples) {
        database.change(rows -> {
            int noted = 0;
            for (Fit fit : samples) {
                noted += rows.change(
                        "insert into fit values (?, ?, ?) on conflict (picture, track) do nothing",
                        fit.picture(),
                        fit.track(),
                        SAMPLE);
            }
            return noted;
        });
    }

    /** The pieces that fit a picture. */
    Set<String> of(String picture) {
        return Set.copyOf(database.read(rows -> rows.all(
                "select track from fit where picture = ? and origin <> ?",
                row -> row.getString("track"),
                picture,
                TAKEN_BACK)));
    }

    /** In an order that stays. */
    List<Fit> all() {
        return database.read(rows -> rows.all(
                "select * from fit where origin <> ? order by picture, track",
                row -> new Fit(row.getString("picture"), row.getString("track")),
                TAKEN_BACK));
    }

    long count(String origin) {
        return database.read(rows -> rows.number("select count(*) from fit where origin = ?", origin));
    }
}
