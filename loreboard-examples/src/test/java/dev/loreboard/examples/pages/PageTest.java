package dev.loreboard.examples.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A page")
class PageTest {

    private static final String MARKER = "<!-- snippet: one/src/test/java/OneTest.java#sum -->";

    @TempDir
    Path root;

    @BeforeEach
    void writeTheCode() throws IOException {
        Path folder = Files.createDirectories(root.resolve("one/src/test/java"));
        Files.writeString(folder.resolve("OneTest.java"), """
                class OneTest {
                    // region sum
                    int sum() {
                        // region inner
                        return 2;
                        // endregion
                    }
                    // endregion
                    // region open
                }
                """);
    }

    @Test
    @DisplayName("gets its snippets from the code, without indent and without the marks of regions")
    void getsItsSnippets() throws IOException {
        Page page = page("Before", MARKER, "after");

        assertThat(page.refreshed().lines())
                .containsExactly("Before", MARKER, "```java", "int sum() {", "    return 2;", "}", "```", "after");
    }

    @Test
    @DisplayName("has an outdated snippet replaced")
    void replacesWhatIsOutdated() throws IOException {
        Page page = page(MARKER, "```java", "return 1;", "```", "after");

        assertThat(page.refreshed().lines())
                .startsWith(MARKER, "```java", "int sum() {")
                .endsWith("```", "after")
                .doesNotContain("return 1;");
    }

    @Test
    @DisplayName("that is up to date stays as it is")
    void staysAsItIs() throws IOException {
        Page page = page(MARKER).refreshed();

        assertThat(page.refreshed()).isEqualTo(page);
    }

    @Test
    @DisplayName("may show how a marker looks, inside of a block")
    void mayShowAMarker() throws IOException {
        Page page = page("```text", MARKER, "```");

        assertThat(page.refreshed()).isEqualTo(page);
    }

    @Test
    @DisplayName("may not name a file or region that is not there, or a region without an end")
    void namesWhatIsThere() {
        refuses("There is no file one/src/test/java/Two.java", "<!-- snippet: one/src/test/java/Two.java#sum -->");
        refuses("There is no region \"product\"", MARKER.replace("sum", "product"));
        refuses("has no end", MARKER.replace("sum", "open"));
    }

    @Test
    @DisplayName("may not show code that no test runs")
    void showsOnlyWhatIsRun() throws IOException {
        Path folder = Files.createDirectories(root.resolve("one/src/main/java"));
        Files.writeString(folder.resolve("Two.java"), "class Two {}");
        Files.writeString(folder.resolve("One.java"), "class One {}");

        refuses("no test that runs it", "<!-- snippet: one/src/main/java/Two.java -->");
        assertThat(page("<!-- snippet: one/src/main/java/One.java -->")
                        .refreshed()
                        .lines())
                .contains("class One {}");
    }

    @Test
    @DisplayName("may not have Java of its own, or a block without an end")
    void hasNoJavaOfItsOwn() {
        refuses("nobody's snippet", "```java", "int i;", "```");
        refuses("has no end", "```text", "and so on");
    }

    @Test
    @DisplayName("is told of links that lead nowhere")
    void tellsOfBrokenLinks() throws IOException {
        Files.writeString(root.resolve("other.md"), "# The *other* page, again");

        Page page = page(
                "[a](other.md) [b](other.md#the-other-page-again) [c](https://example.org/x) [d](#here)",
                "[e](another.md) [f](other.md#nothing) <img src=\"picture.svg\"> [g](../outside.md) `[h](code.md)`",
                "## Here",
                "```text",
                "[i](block.md)",
                "```");

        assertThat(Links.broken(page))
                .containsExactly("another.md", "other.md#nothing", "picture.svg", "../outside.md");
    }

    private void refuses(String problem, String... lines) {
        assertThatExceptionOfType(BadPageException.class)
                .isThrownBy(() -> page(lines).refreshed())
                .withMessageContaining(problem);
    }

    private Page page(String... lines) throws IOException {
        Path file = root.resolve("page.md");
        Files.write(file, List.of(lines));
        return new Page(root, file, Arrays.asList(lines));
    }
}
