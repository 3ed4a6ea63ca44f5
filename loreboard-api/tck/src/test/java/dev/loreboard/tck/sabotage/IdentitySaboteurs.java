package dev.loreboard.tck.sabotage;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.PluginException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.identity.Identity;
import dev.loreboard.api.identity.IdentityChecker;
import dev.loreboard.api.identity.Verdict;
import dev.loreboard.tck.fake.ColourIdentity;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.identity.IdentityCheckerContract;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Identity checkers that are wrong in one way each. */
final class IdentitySaboteurs {

    private IdentitySaboteurs() {}

    /** Changes the answers of a good checker. */
    private abstract static class BrokenChecker implements IdentityCheckerContract, IdentityChecker {

        private final IdentityChecker good = new ColourIdentity();

        @Override
        public IdentityChecker openChecker() {
            return this;
        }

        @Override
        public List<Image> references() {
            return List.of(DrawnImages.plain(0xd02010, 8, 8), DrawnImages.plain(0xf01020, 8, 8));
        }

        @Override
        public Image sameCharacter() {
            return DrawnImages.plain(0xe02020, 16, 4);
        }

        @Override
        public Image anotherCharacter() {
            return DrawnImages.plain(0x2020e0, 8, 8);
        }

        @Override
        public Image nobody() {
            return DrawnImages.plain(0x808080, 8, 8);
        }

        @Override
        public EmbeddingSpace space() {
            return good.space();
        }

        @Override
        public Identity enroll(String name, List<Image> references) {
            return good.enroll(name, references);
        }

        @Override
        public Verdict check(Identity expected, Image candidate) {
            return good.check(expected, candidate);
        }

        @Override
        public void close() {
            good.close();
        }
    }

    @Breaks("anIdentityLivesInItsSpace")
    static class WritesNamesSmall extends BrokenChecker {

        @Override
        public Identity enroll(String name, List<Image> references) {
            return super.enroll(name.toLowerCase(Locale.ROOT), references);
        }
    }

    @Breaks("everyReferenceIsRemembered")
    static class RemembersTheFirstReference extends BrokenChecker {

        @Override
        public Identity enroll(String name, List<Image> references) {
            return super.enroll(name, references.subList(0, 1));
        }
    }

    @Breaks("aCharacterIsKnownAgain")
    static class KnowsNobody extends BrokenChecker {

        @Override
        public Verdict check(Identity expected, Image candidate) {
            return new Verdict.Different(0, 1);
        }
    }

    @Breaks("anotherCharacterIsDifferent")
    static class TakesEveryoneForTheSame extends BrokenChecker {

        @Override
        public Verdict check(Identity expected, Image candidate) {
            return new Verdict.Same(1, 0);
        }
    }

    @Breaks("nobodyIsUnclear")
    static class TakesNobodyForSomeoneElse extends BrokenChecker {

        @Override
        public Verdict check(Identity expected, Image candidate) {
            Verdict good = super.check(expected, candidate);
            return good instanceof Verdict.Unclear ? new Verdict.Different(0, 1) : good;
        }
    }

    @Breaks("theSamePictureGetsTheSameVerdict")
    static class GrowsMilder extends BrokenChecker {

        private final AtomicInteger checks = new AtomicInteger();

        @Override
        public Verdict check(Identity expected, Image candidate) {
            return new Verdict.Same(1, 1.0 / checks.incrementAndGet());
        }
    }

    @Breaks("refusesIdentitiesOfAnotherSpace")
    static class ComparesAnyVectors extends BrokenChecker {

        @Override
        public Verdict check(Identity expected, Image candidate) {
            List<Embedding> moved = expected.references().stream()
                    .map(reference -> Embedding.of(space(), reference.toArray()))
                    .toList();
            return super.check(new Identity(expected.name(), moved), candidate);
        }
    }

    @Breaks("anUnreadableCandidateIsRefused")
    static class TakesRubbishForAnUnclearPicture extends BrokenChecker {

        @Override
        public Verdict check(Identity expected, Image candidate) {
            try {
                return super.check(expected, candidate);
            } catch (UnreadableContentException rubbish) {
                return new Verdict.Unclear("it could not be read");
            }
        }
    }

    @Breaks("badReferencesAreNamed")
    static class DoesNotSayWhichReference extends BrokenChecker {

        @Override
        public Identity enroll(String name, List<Image> references) {
            try {
                return super.enroll(name, references);
            } catch (BatchException failure) {
                throw new UnreadableContentException("A reference could not be read.");
            }
        }
    }

    @Breaks("noReferencesAreRefused")
    static class FailsWithoutReferences extends BrokenChecker {

        @Override
        public Identity enroll(String name, List<Image> references) {
            if (references.isEmpty()) {
                throw new PluginException("The model was given an empty batch.", null);
            }
            return super.enroll(name, references);
        }
    }
}
