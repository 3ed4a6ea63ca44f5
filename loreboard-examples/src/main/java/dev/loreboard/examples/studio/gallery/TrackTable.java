package dev.loreboard.examples.studio.gallery;

import dev.loreboard.examples.studio.data.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Music as it is kept. */
final class TrackTable {

    private final Database database;

    TrackTable(Database database) {
        this.database = database;
    }

    /** Adds a piece; one that is there already stays as it is. */
    void add(Track track) {
        database.change(rows -> rows.change(
                "insert into track (id, title, source, seconds, waveform) values (?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing",
                track.id(),
                track.title(),
                track.source(),
                track.seconds(),
                text(track.waveform())));
    }

    boolean hasSource(String source) {
        return database.read(rows -> rows.number("select count(*) from track where source = ?", source) > 0);
    }

    Optional<Track> find(String id) {
        return database.read(rows -> rows.first("select * from track where id = ?", TrackTable::track, id));
    }

    /** In the order in which they came. */
    List<Track> all() {
        return database.read(rows -> rows.all("select * from track order by number", TrackTable::track));
    }

    private static String text(List<Double> waveform) {
        return waveform.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Track track(ResultSet row) throws SQLException {
        List<Double> waveform = Arrays.stream(row.getString("waveform").split(" "))
                .map(Double::valueOf)
                .toList();
        return new Track(
                row.getString("id"),
                row.getString("title"),
                row.getString("source"),
                row.getDouble("seconds"),
                waveform);
    }
}
