package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.tagging.Tag;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is said of pictures. */
final class TagTable {

    private static final String HANGING = "join hanging on hanging.id = tag.picture";

    private final Database database;

    /** A tag that some hanging pictures have. */
    record Counted(String facet, String label, long pictures) {}

    TagTable(Database database) {
        this.database = database;
    }

    /** By facet, the surest first. */
    List<Tag> of(String picture) {
        return database.read(rows -> rows.all(
                "select * from tag where picture = ? order by facet, confidence desc", TagTable::tag, picture));
    }

    /** Whether that is what one facet says. */
    boolean says(String picture, String facet, List<Tag> tags) {
        return database.read(rows ->
                        rows.all("select * from tag where picture = ? and facet = ?", TagTable::tag, picture, facet))
                .equals(tags);
    }

    /** Replaces the tags of one facet. */
    void replace(String picture, String facet, List<Tag> tags) {
        database.change(rows -> {
            int removed = rows.change("delete from tag where picture = ? and facet = ?", picture, facet);
            for (Tag tag : tags) {
                add(rows, picture, tag);
            }
            return removed;
        });
    }

    /** What is said of a picture when this takes the place of what one facet says. */
    List<Tag> with(String picture, String facet, List<Tag> said) {
        Stream<Tag> others = of(picture).stream().filter(tag -> !tag.facet().equals(facet));
        return Stream.concat(others, said.stream()).toList();
    }

    static void add(Rows rows, String picture, Tag tag) throws SQLException {
        rows.change(
                "insert into tag (picture, facet, label, confidence, origin) values (?, ?, ?, ?, ?)",
                picture,
                tag.facet(),
                tag.label(),
                tag.confidence(),
                tag.origin());
    }

    /** Those that begin so, or of which a word does, the most frequent first. */
    List<Counted> beginning(String letters, int limit) {
        String plain = letters.strip().toLowerCase(Locale.ROOT).replaceAll("[%_!]", "!$0");
        return database.read(rows -> rows.all(
                "select facet, label, count(*) as pictures from tag " + HANGING
                        + " where label like ? escape '!' or label like ? escape '!'"
                        + " group by facet, label order by pictures desc, label limit ?",
                row -> new Counted(row.getString("facet"), row.getString("label"), row.getLong("pictures")),
                plain + "%",
                "% " + plain + "%",
                limit));
    }

    /** The ids of hanging pictures that have all of these, those first that have most of the first; after some that are known. */
    List<String> having(List<Label> labels, long after, int limit) {
        List<Object> values = values(labels);
        Collections.addAll(values, limit, after);
        return database.read(rows -> rows.all(
                "select tag.picture as id from tag " + condition(labels)
                        + " order by tag.confidence desc, hanging.number desc limit ? offset ?",
                row -> row.getString("id"),
                values.toArray()));
    }

    long count(List<Label> labels) {
        return database.read(rows -> rows.number(
                "select count(*) from tag " + condition(labels), values(labels).toArray()));
    }

    private static String condition(List<Label> labels) {
        return HANGING + " where tag.facet = ? and tag.label = ?"
                + " and exists (select 1 from tag other where other.picture = tag.picture and other.facet = ? and other.label = ?)"
                        .repeat(labels.size() - 1);
    }

    private static List<Object> values(List<Label> labels) {
        List<Object> values = new ArrayList<>();
        labels.forEach(label -> Collections.addAll(values, label.facet(), label.word()));
        return values;
    }

    private static Tag tag(ResultSet row) throws SQLException {
        return new Tag(
                row.getString("facet"), row.getString("label"), row.getDouble("confidence"), row.getString("origin"));
    }
}
