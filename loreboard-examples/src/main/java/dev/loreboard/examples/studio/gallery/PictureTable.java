package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.tagging.Tag;
import dev.loreboard.examples.studio.data.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pictures and their tags as they are kept. */
final class PictureTable {

    private final Database database;

    PictureTable(Database database) {
        this.database = database;
    }

    /** Adds a picture with its tags; one that is there already stays as it is. */
    void add(Picture picture, List<Tag> tags) {
        database.change(rows -> {
            int added = rows.change(
                    "insert into picture (id, title, source, width, height, colour, thumbnail, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                    picture.id(),
                    picture.title(),
                    picture.source(),
                    picture.width(),
                    picture.height(),
                    picture.colour(),
                    picture.thumbnail(),
                    picture.reason());
            if (added > 0) {
                for (Tag tag : tags) {
                    TagTable.add(rows, picture.id(), tag);
                }
            }
            return added;
        });
    }

    long count(Wing wing) {
        return database.read(rows -> rows.number("select count(*) from " + wing.rows()));
    }

    boolean hasSource(String source) {
        return database.read(rows -> rows.number("select count(*) from picture where source = ?", source) > 0);
    }

    /** Those of the sample world, the earliest first. */
    List<Sample> samples() {
        return database.read(rows -> rows.all(
                "select id, source from picture where source like ? order by number",
                row -> Sample.of(row.getString("id"), row.getString("source")),
                Sample.SOURCE + "%"));
    }

    Optional<Picture> find(String id) {
        return database.read(rows -> rows.first("select * from picture where id = ?", PictureTable::picture, id));
    }

    /** The latest first, from before this number on. */
    List<Picture> before(Wing wing, long number, int limit) {
        return database.read(rows -> rows.all(
                "select * from " + wing.rows() + " where number < ? order by number desc limit ?",
                PictureTable::picture,
                number,
                limit));
    }

    /** Those of these that are there, by id. */
    Map<String, Picture> all(Collection<String> ids) {
        String marks = String.join(", ", ids.stream().map(id -> "?").toList());
        return database.read(rows ->
                rows
                        .all("select * from picture where id in (" + marks + ")", PictureTable::picture, ids.toArray())
                        .stream()
                        .collect(Collectors.toMap(Picture::id, Function.identity())));
    }

    /** Those of these that are there, in this order. */
    List<Picture> inOrder(List<String> ids) {
        Map<String, Picture> known = all(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }

    /** Hangs one that was left out. */
    void hang(String id) {
        database.change(rows -> rows.change("update picture set reason = '' where id = ?", id));
    }

    /** Whether there is such a picture. */
    boolean setFavourite(String id, boolean favourite) {
        return database.change(
                rows -> rows.change("update picture set favourite = ? where id = ?", favourite ? 1 : 0, id) > 0);
    }

    private static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                row.getLong("number"),
                row.getString("id"),
                row.getString("title"),
                row.getString("source"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("colour"),
                row.getString("thumbnail"),
                row.getBoolean("favourite"),
                row.getString("reason"));
    }
}
