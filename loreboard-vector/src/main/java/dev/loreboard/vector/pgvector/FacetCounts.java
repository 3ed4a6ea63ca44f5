package dev.loreboard.vector.pgvector;

import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts rows by the values of a field. */
final class FacetCounts {

    private FacetCounts() {}

    static List<FacetCount> of(Connection connection, Table table, Field field, Filter filter, int limit)
            throws SQLException {
        Condition condition = new SqlFilters().translate(filter);
        List<Object> values = new ArrayList<>(List.of(field.name(), field.name(), field.name()));
        values.addAll(condition.valuesAnd(limit));
        return new Sql("""
                        SELECT value, count(*) FROM (
                          SELECT DISTINCT id, value FROM %s CROSS JOIN LATERAL jsonb_array_elements(
                            CASE WHEN jsonb_typeof(metadata -> ?) = 'array' THEN metadata -> ?
                            ELSE jsonb_build_array(metadata -> ?) END) AS value
                          WHERE %s) AS found
                        WHERE value <> 'null'
                        GROUP BY value ORDER BY 2 DESC, jsonb_typeof(value), (value #>> '{}') COLLATE "C" LIMIT ?
                        """.formatted(table.entries(), condition.sql()), values)
                .rows(connection, row -> new FacetCount(MetadataJson.readScalar(row.getString(1)), row.getLong(2)));
    }
}
