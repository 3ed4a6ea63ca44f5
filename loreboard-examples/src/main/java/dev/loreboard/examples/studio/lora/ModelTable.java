package dev.loreboard.examples.studio.lora;

import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** LoRA models and the pictures that were made with them, as they are kept. */
record ModelTable(Database database) {

    private static final String HANGING =
            " from model_picture join hanging on hanging.id = model_picture.picture where model = ?";
    private static final String SEPARATOR = "\n";

    /** How much of what models are seen in there is. */
    record Extent(long links, long leftOut) {}

    /** A model without its pictures. */
    record Listed(
            String id,
            String name,
            String creator,
            String base,
            List<String> triggers,
            String description,
            String format,
            long bytes) {}

    private record Link(String model, String picture) {}

    /** Adds a model with its pictures, all of it or nothing; what is there already stays as it is. */
    void add(SampleModel model, List<String> pictures) {
        database.change(rows -> {
            rows.change(
                    "insert into model (id, name, creator, base, triggers, description, format, bytes)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                    model.id(),
                    model.name(),
                    model.creator(),
                    model.base(),
                    String.join(SEPARATOR, model.triggers()),
                    model.description(),
                    model.format(),
                    model.bytes());
            return link(rows, model.id(), pictures);
        });
    }

    private static int link(Rows rows, String model, List<String> pictures) throws SQLException {
        int added = 0;
        for (String picture : pictures) {
            added += rows.change("insert into model_picture values (?, ?) on conflict do nothing", model, picture);
        }
        return added;
    }

    /** In the order in which they were listed. */
    List<String> ids() {
        return database.read(rows -> rows.all("select id from model order by number", row -> row.getString("id")));
    }

    Optional<Listed> find(String id) {
        return database.read(rows -> rows.first("select * from model where id = ?", ModelTable::listed, id));
    }

    /** How many that hang were made with a model. */
    long count(String model) {
        return database.read(rows -> rows.number("select count(*)" + HANGING, model));
    }

    /** Ids of those that hang and were made with a model, the latest first. */
    List<String> pictures(String model, int limit) {
        return database.read(rows -> rows.all(
                "select hanging.id as id" + HANGING + " order by hanging.number desc limit ?",
                row -> row.getString("id"),
                model,
                limit));
    }

    /** Ids of the models that these pictures were made with, by picture; those made with none are left out. */
    Map<String, List<String>> madeWith(Collection<String> pictures) {
        String marks = String.join(", ", pictures.stream().map(id -> "?").toList());
        return database
                .read(rows -> rows.all(
                        "select model.id as model, picture from model_picture join model on model.id = model_picture.model"
                                + " where picture in (" + marks + ") order by model.number",
                        row -> new Link(row.getString("model"), row.getString("picture")),
                        pictures.toArray()))
                .stream()
                .collect(Collectors.groupingBy(Link::picture, Collectors.mapping(Link::model, Collectors.toList())));
    }

    Extent extent() {
        return database.read(rows -> new Extent(
                rows.number("select count(*) from model_picture"), rows.number("select count(*) from left_out")));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("id"),
                row.getString("name"),
                row.getString("creator"),
                row.getString("base"),
                Arrays.asList(row.getString("triggers").split(SEPARATOR)),
                row.getString("description"),
                row.getString("format"),
                row.getLong("bytes"));
    }
}
