package dev.loreboard.examples.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loreboard.examples.studio.FolderTree;
import dev.loreboard.examples.studio.OpenStudio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A studio and a browser for all tests of a class; after each of them, nothing may have been complained of in its pages. */
final class StudioInBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Function<Path, OpenStudio> opening;
    private final List<List<String>> complaints = new ArrayList<>();
    private @Nullable Path folder;
    private @Nullable HouseBrowser browser;
    private @Nullable OpenStudio studio;

    private StudioInBrowser(Function<Path, OpenStudio> opening) {
        this.opening = opening;
    }

    /** With so many samples, all of which are painted. */
    static StudioInBrowser painted(int samples) {
        return new StudioInBrowser(folder -> OpenStudio.painted(folder, samples));
    }

    /** Without samples. */
    static StudioInBrowser empty() {
        return furnished(studio -> {});
    }

    /** Without samples, but with what is brought in before the first test. */
    static StudioInBrowser furnished(Consumer<OpenStudio> furnish) {
        return new StudioInBrowser(folder -> {
            OpenStudio studio = OpenStudio.in(folder, 0);
            furnish.accept(studio);
            return studio;
        });
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("studio");
        browser = new HouseBrowser();
        studio = opening.apply(folder);
    }

    OpenStudio studio() {
        return Objects.requireNonNull(studio);
    }

    /** Where the studio keeps everything. */
    Path folder() {
        return Objects.requireNonNull(folder);
    }

    HouseBrowser browser() {
        return Objects.requireNonNull(browser);
    }

    /** A page that shows nothing yet. Whatever it asks of others, and whatever goes wrong in it, is a complaint. */
    Page page(int width, int height, Theme theme) {
        Page page = browser().page(width, height, theme);
        complaints.add(Complaints.of(page, studio().address("/")));
        return page;
    }

    /** A page that shows what is at a path of the studio. */
    Page page(String path, int width, int height, Theme theme) {
        Page page = page(width, height, theme);
        page.navigate(studio().address(path).toString());
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<List<String>> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).allMatch(List::isEmpty);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (studio != null) {
            studio.close();
        }
        if (browser != null) {
            browser.close();
        }
        if (folder != null) {
            FolderTree.delete(folder);
        }
    }
}
