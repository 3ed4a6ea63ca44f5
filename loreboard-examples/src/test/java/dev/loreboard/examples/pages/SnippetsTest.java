package dev.loreboard.examples.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares every page with the code; with {@code -Dloreboard.docs.write=true} it brings the pages up to date first. */
@DisplayName("The pages of this repository")
class SnippetsTest {

    private static final boolean WRITE = Boolean.getBoolean("loreboard.docs.write");

    private final Path root = Repository.root();

    @TestFactory
    @DisplayName("show code as it is")
    Stream<DynamicTest> showCodeAsItIs() throws IOException {
        return Repository.pages(root).stream()
                .map(page -> DynamicTest.dynamicTest(root.relativize(page).toString(), () -> verifySnippets(page)));
    }

    @TestFactory
    @DisplayName("have links that lead somewhere")
    Stream<DynamicTest> haveLinksThatLeadSomewhere() throws IOException {
        return Repository.pages(root).stream()
                .map(page -> DynamicTest.dynamicTest(
                        root.relativize(page).toString(),
                        () -> assertThat(Links.broken(Page.read(root, page))).isEmpty()));
    }

    private void verifySnippets(Path file) throws IOException {
        Page page = Page.read(root, file);
        Page fresh = page.refreshed();
        if (WRITE) {
            fresh.write();
        } else {
            assertThat(page.lines())
                    .as("To bring the pages up to date: mvn verify -Dloreboard.docs.write=true")
                    .isEqualTo(fresh.lines());
        }
    }
}
