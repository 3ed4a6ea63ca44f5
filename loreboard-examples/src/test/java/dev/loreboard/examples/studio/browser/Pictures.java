package dev.loreboard.examples.studio.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;

/** Pictures of pages: those of the documentation when it is written, and otherwise some to look at. */
final class Pictures {

    private static final int QUALITY = 82;

    private Pictures() {}

    static void keep(Page page, String name) {
        Path folder = Boolean.getBoolean("loreboard.docs.write")
                ? Path.of("..", "docs", "pictures", "studio")
                : Path.of("target", "studio");
        page.evaluate("Promise.all([...document.images].filter(image => image.src).map(image => image.decode().catch(() => {})))");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY));
    }
}
