package dev.loreboard.benchmarks;

import dev.loreboard.benchmarks.studio.LargeGallery;
import dev.loreboard.benchmarks.studio.Soak;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a studio bears, printed. */
final class StudioTrial {

    private static final int PEOPLE = 50;

    private StudioTrial() {}

    /**
     * Lets people use a studio for so many seconds.
     *
     * @return what is to be complained of: whoever was not served, and what it holds more and more of
     */
    static List<String> soak(int seconds) throws IOException, InterruptedException {
        List<String> complaints = new ArrayList<>();
        WorkFolder.within(folder -> {
            Soak soak = Soak.of(folder, PEOPLE, Duration.ofSeconds(seconds));
            System.out.print(soak.told());
            complaints.addAll(soak.complaints());
        });
        return complaints;
    }

    /** Asks a studio with so many pictures. */
    static void gallery(int pictures) throws IOException, InterruptedException {
        WorkFolder.within(folder -> {
            try (LargeGallery gallery = LargeGallery.of(folder, pictures)) {
                System.out.print(gallery.told());
            }
        });
    }
}
