package dev.loreboard.examples.studio.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.studio.data.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The kept map")
class AtlasTableTest {

    @TempDir
    private Path folder;

    private Database database;
    private AtlasTable table;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("studio.db"));
        table = new AtlasTable(database);
        List.of("a", "b", "c").forEach(this::hang);
        table.draw(
                List.of(new Place("1", "dragons", 1, 2)),
                List.of(new Spot("a", 1, 2, "1"), new Spot("b", 3, 4, Place.NOWHERE)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void hang(String id) {
        database.change(rows -> rows.change(
                "insert into picture (id, title, source, width, height, colour, thumbnail) values (?, '', '', 1, 1, '', '')",
                id));
    }

    private List<String> shown() {
        return table.points().stream().map(AtlasTable.Point::id).toList();
    }

    @Test
    @DisplayName("loses a picture that is removed or left out, and no other")
    void losesPictures() {
        assertThat(shown()).containsExactly("a", "b");

        database.change(rows -> rows.change("delete from picture where id = 'a'"));
        assertThat(shown()).containsExactly("b");

        database.change(rows -> rows.change("update picture set reason = 'No art.' where id = 'b'"));
        assertThat(shown()).isEmpty();
    }

    @Test
    @DisplayName("knows how many pictures it lacks, takes them in, and leaves the others where they are")
    void takesPicturesIn() {
        assertThat(table.missing()).isEqualTo(1);

        table.add(List.of(new Spot("c", 5, 6, "1"), new Spot("a", 9, 9, "1")));

        assertThat(table.missing()).isZero();
        assertThat(table.spots())
                .containsExactly(
                        new Spot("a", 1, 2, "1"), new Spot("b", 3, 4, Place.NOWHERE), new Spot("c", 5, 6, "1"));
    }

    @Test
    @DisplayName("is forgotten when another is drawn")
    void isReplaced() {
        table.draw(List.of(), List.of(new Spot("c", 0, 0, Place.NOWHERE)));

        assertThat(table.places()).isEmpty();
        assertThat(shown()).containsExactly("c");
    }
}
