package dev.loreboard.examples.studio.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;

/** Pictures of pages, to look at. */
final class Pictures {

    private static final int QUALITY = 82;

    private Pictures() {}

    /** One that the documentation shows, where that is written. */
    static void keep(Page page, String name) {
        boolean written = Boolean.getBoolean("loreboard.docs.write");
        take(page, written ? Path.of("..", "docs", "pictures", "studio") : Path.of("target", "studio"), name);
    }

    static void take(Page page, String name) {
        take(page, Path.of("target", "studio"), name);
    }

    private static void take(Page page, Path folder, String name) {
        page.evaluate(
                "Promise.all([...document.images].filter(image => image.src).map(image => image.decode().catch(() => {})))");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY));
    }
}
