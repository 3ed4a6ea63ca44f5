package dev.loreboard.examples.studio.learning;

import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.data.Rows;
import dev.loreboard.examples.studio.learning.Lesson.Answer;
import dev.loreboard.examples.studio.learning.Lesson.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lessons and what was shown in them, as they are kept. */
final class LessonTable {

    private final Database database;

    /** A picture that was shown for an answer. */
    record Shown(String picture, String label) {}

    LessonTable(Database database) {
        this.database = database;
    }

    /** The number of a new lesson, unless there is one of this name. */
    Optional<Long> add(String name, List<String> labels) {
        return database.change(rows -> {
            if (rows.change("insert into lesson (name) values (?) on conflict (name) do nothing", name) == 0) {
                return Optional.empty();
            }
            long number = rows.number("select last_insert_rowid()");
            for (int position = 0; position < labels.size(); position++) {
                rows.change("insert into lesson_label values (?, ?, ?)", number, position, labels.get(position));
            }
            return Optional.of(number);
        });
    }

    boolean remove(long number) {
        return database.change(rows -> rows.change("delete from lesson where number = ?", number) > 0);
    }

    List<Lesson> all() {
        return database.read(rows -> {
            List<Lesson> lessons = new ArrayList<>();
            for (long number : rows.all("select number from lesson order by number", row -> row.getLong(1))) {
                lesson(rows, number).ifPresent(lessons::add);
            }
            return lessons;
        });
    }

    Optional<Lesson> find(long number) {
        return database.read(rows -> lesson(rows, number));
    }

    private static Optional<Lesson> lesson(Rows rows, long number) throws SQLException {
        List<Answer> answers = rows.all(
                "select label, (select count(*) from lesson_example shown where shown.lesson = lesson_label.lesson"
                        + " and shown.label = lesson_label.label) as shown from lesson_label where lesson = ? order by position",
                row -> new Answer(row.getString("label"), row.getLong("shown")),
                number);
        return rows.first(
                "select * from lesson where number = ?",
                row -> new Lesson(number, row.getString("name"), answers, report(row)),
                number);
    }

    private static Optional<Report> report(ResultSet row) throws SQLException {
        Report report = new Report(row.getLong("examples"), row.getDouble("accuracy"), row.getDouble("chance"));
        return row.wasNull() ? Optional.empty() : Optional.of(report);
    }

    /** A picture is shown for one answer at a time. */
    void show(long lesson, Shown shown) {
        database.change(rows -> rows.change(
                "insert into lesson_example values (?, ?, ?)"
                        + " on conflict (lesson, picture) do update set label = excluded.label",
                lesson,
                shown.picture(),
                shown.label()));
    }

    void takeBack(long lesson, String picture) {
        database.change(
                rows -> rows.change("delete from lesson_example where lesson = ? and picture = ?", lesson, picture));
    }

    List<Shown> shown(long lesson) {
        return database.read(rows -> rows.all(
                "select picture, label from lesson_example where lesson = ? order by picture",
                row -> new Shown(row.getString("picture"), row.getString("label")),
                lesson));
    }

    /** Pictures that were not shown yet: first those about which it is least sure. */
    List<String> open(Lesson lesson, int limit) {
        return database.read(rows -> rows.all(
                "select id from hanging where id not in (select picture from lesson_example where lesson = ?)"
                        + " order by (select max(confidence) from tag where picture = id and facet = ?) nulls first, id"
                        + " limit ?",
                row -> row.getString("id"),
                lesson.number(),
                lesson.name(),
                limit));
    }

    List<String> hanging() {
        return database.read(rows -> rows.all("select id from hanging order by number", row -> row.getString("id")));
    }

    void note(long lesson, Report report) {
        database.change(rows -> rows.change(
                "update lesson set examples = ?, accuracy = ?, chance = ? where number = ?",
                report.examples(),
                report.accuracy(),
                report.chance(),
                lesson));
    }
}
