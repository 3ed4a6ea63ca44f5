package dev.loreboard.examples.studio.soundtrack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.examples.studio.data.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What is known of pieces, as it is kept. */
record SongTable(Database database) {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    void keep(String track, Hearing heard) {
        database.change(rows -> rows.change(
                "insert or replace into hearing values (?, ?, ?, ?, ?, ?, ?)",
                track,
                heard.tempo(),
                heard.energy(),
                heard.brightness(),
                heard.key(),
                heard.dynamics(),
                heard.mood()));
    }

    void keep(String track, Listing listing) {
        database.change(rows -> rows.change("insert or replace into listing values (?, ?)", track, text(listing)));
    }

    void keep(String track, Lyrics lyrics) {
        database.change(rows -> rows.change(
                "insert or replace into lyrics values (?, ?, ?)", track, lyrics.text(), text(lyrics.tags())));
    }

    void forgetLyrics(String track) {
        database.change(rows -> rows.change("delete from lyrics where track = ?", track));
    }

    /** Pieces that nobody listened to yet, in the order in which they came. */
    List<String> unheard() {
        return database.read(rows -> rows.all(
                "select id from track where id not in (select track from hearing) order by number",
                row -> row.getString("id")));
    }

    Optional<Hearing> hearing(String track) {
        return database.read(rows -> rows.first("select * from hearing where track = ?", SongTable::heard, track));
    }

    Optional<Listing> listing(String track) {
        return database.read(rows ->
                rows.first("select * from listing where track = ?", row -> listed(row.getString("document")), track));
    }

    Optional<Lyrics> lyrics(String track) {
        return database.read(rows -> rows.first(
                "select * from lyrics where track = ?",
                row -> new Lyrics(row.getString("words"), tags(row.getString("tags"))),
                track));
    }

    private static Hearing heard(ResultSet row) throws SQLException {
        return new Hearing(
                Optional.ofNullable((Double) row.getObject("tempo")),
                row.getDouble("energy"),
                row.getDouble("brightness"),
                Optional.ofNullable(row.getString("tone")),
                row.getDouble("dynamics"),
                row.getString("mood"));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What is known of a piece could not be written as JSON.", impossible);
        }
    }

    private static Listing listed(String text) {
        try {
            return JSON.readValue(text, Listing.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The listing of a piece is damaged: " + text, damaged);
        }
    }

    private static List<Tag> tags(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The tags of lyrics are damaged: " + text, damaged);
        }
    }
}
