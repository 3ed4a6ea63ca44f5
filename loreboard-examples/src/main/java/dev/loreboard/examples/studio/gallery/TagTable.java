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

    /** There are few that are left out, and an index finds them, so it is quicker to look among them than among those that hang. */
    private static final String HANGS = "tag.picture not in (select id from picture where reason > '')";

    /** Each word once, found by steps through the index from one word to the next. */
    private static final String WORDS = "with recursive kind (facet) as (select min(facet) from tag"
            + " union all select (select min(facet) from tag where facet > kind.facet) from kind where facet is not null),"
            + " word (facet, label) as ("
            + "select facet, (select min(label) from tag where tag.facet = kind.facet) from kind where facet is not null"
            + " union all select facet, (select min(label) from tag where tag.facet = word.facet and tag.label > word.label)"
            + " from word where label is not null) ";

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
                WORDS + "select * from (select facet, label, (select count(*) from tag"
                        + " where tag.facet = word.facet and tag.label = word.label and " + HANGS
                        + ") as pictures from word"
                        + " where label like ? escape '!' or label like ? escape '!')"
                        + " where pictures > 0 order by pictures desc, label limit ?",
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
                "select tag.picture as id from tag join picture on picture.id = tag.picture " + condition(labels)
                        + " order by tag.confidence desc, picture.number desc limit ? offset ?",
                row -> row.getString("id"),
                values.toArray()));
    }

    long count(List<Label> labels) {
        return database.read(rows -> rows.number(
                "select count(*) from tag " + condition(labels), values(labels).toArray()));
    }

    private static String condition(List<Label> labels) {
        return "where tag.facet = ? and tag.label = ? and " + HANGS
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
