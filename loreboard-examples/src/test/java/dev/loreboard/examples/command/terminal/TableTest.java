package dev.loreboard.examples.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table")
class TableTest {

    private final Table table = new Table(List.of("NAME", "NOTE"));

    @Test
    @DisplayName("gives every column the room that its longest cell needs")
    void alignsItsColumns() {
        table.add("a", "short");
        table.add("somewhat longer", "x");

        assertThat(table.write(80).lines())
                .containsExactly("NAME             NOTE", "a                short", "somewhat longer  x");
    }

    @Test
    @DisplayName("wraps the last column between words, under its own beginning")
    void wrapsTheLastColumn() {
        table.add("a", "one two three four five six");

        assertThat(table.write(26).lines()).containsExactly("NAME  NOTE", "a     one two three four", "      five six");
    }

    @Test
    @DisplayName("never cuts a word that is wider than the room")
    void neverCutsAWord() {
        table.add("a", "x".repeat(60) + " y");

        assertThat(table.write(30).lines()).containsExactly("NAME  NOTE", "a     " + "x".repeat(60), "      y");
    }

    @Test
    @DisplayName("leaves no blanks at the end of a line")
    void leavesNoBlanks() {
        table.add("a", "");

        assertThat(table.write(80).lines()).containsExactly("NAME  NOTE", "a");
    }
}
