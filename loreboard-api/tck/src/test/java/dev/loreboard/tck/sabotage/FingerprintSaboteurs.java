package dev.loreboard.tck.sabotage;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.tck.content.FingerprinterContract;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.GreyFingerprinter;
import java.util.List;
import java.util.Optional;

/** Fingerprinters that are wrong in one way each. */
final class FingerprintSaboteurs {

    private static final int SIDE = 64;

    private FingerprintSaboteurs() {}

    /** Changes the answer of a good fingerprinter. */
    private abstract static class BrokenFingerprinter implements FingerprinterContract, Fingerprinter {

        private final Fingerprinter good = new GreyFingerprinter();

        @Override
        public Fingerprinter fingerprinter() {
            return this;
        }

        @Override
        public List<Content> copies() {
            return List.of(
                    DrawnImages.pixels(1, SIDE, SIDE),
                    Image.of(DrawnImages.png(1, SIDE, SIDE)),
                    Image.of(DrawnImages.jpeg(1, SIDE, SIDE)));
        }

        @Override
        public List<Content> others() {
            return List.of(
                    DrawnImages.pixels(1, SIDE, SIDE),
                    DrawnImages.pixels(2, SIDE, SIDE),
                    DrawnImages.pixels(3, SIDE, SIDE));
        }

        @Override
        public Content foreign() {
            return Text.of("a dragon");
        }

        @Override
        public Content broken() {
            return Image.of(new byte[] {1, 2, 3});
        }

        @Override
        public String scheme() {
            return good.scheme();
        }

        @Override
        public int tolerance() {
            return good.tolerance();
        }

        @Override
        public Optional<Fingerprint> of(Content content) {
            return good.of(content);
        }
    }

    @Breaks("copiesAreWithinTheTolerance")
    static class LooksAtBytes extends BrokenFingerprinter {

        @Override
        public Optional<Fingerprint> of(Content content) {
            return Optional.of(Fingerprint.parse(scheme() + ":" + content.hash()));
        }
    }

    @Breaks("othersAreBeyondTheTolerance")
    static class ForgivesEverything extends BrokenFingerprinter {

        @Override
        public int tolerance() {
            return 256;
        }
    }

    @Breaks("everyFingerprintIsOfTheScheme")
    static class HasASchemeOfItsOwn extends BrokenFingerprinter {

        @Override
        public String scheme() {
            return "another";
        }
    }

    @Breaks("foreignContentHasNone")
    static class TakesEverything extends BrokenFingerprinter {

        @Override
        public Optional<Fingerprint> of(Content content) {
            return super.of(content).or(() -> Optional.of(new Fingerprint(scheme(), List.of(0L, 0L, 0L, 0L))));
        }
    }

    @Breaks("brokenContentIsRefused")
    static class PassesOverWhatIsBroken extends BrokenFingerprinter {

        @Override
        public Optional<Fingerprint> of(Content content) {
            try {
                return super.of(content);
            } catch (LoreboardException broken) {
                return Optional.empty();
            }
        }
    }
}
