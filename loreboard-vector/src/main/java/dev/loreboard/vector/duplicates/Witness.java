package dev.loreboard.vector.duplicates;

import dev.loreboard.api.clustering.Duplicate.Evidence;
import dev.loreboard.api.clustering.Duplicate.NearShot;
import dev.loreboard.api.clustering.Duplicate.SameBytes;
import dev.loreboard.api.clustering.Duplicate.SamePicture;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Modality;
import java.util.Optional;

/** Tells whether two entries show the same, by the strongest evidence that there is. May be shared between threads. */
record Witness(EvidenceOptions options) {

    Optional<Evidence> evidence(Suspect earlier, Suspect later) {
        return sameBytes(earlier, later).or(() -> looks(earlier, later));
    }

    private static Optional<Evidence> sameBytes(Suspect earlier, Suspect later) {
        return earlier.marks()
                .hash()
                .filter(hash -> later.marks().hash().equals(Optional.of(hash)))
                .map(SameBytes::new);
    }

    /** Only what is of one kind can look the same. */
    private Optional<Evidence> looks(Suspect earlier, Suspect later) {
        if (!earlier.marks().kind().equals(later.marks().kind())) {
            return Optional.empty();
        }
        double similarity = earlier.similarityTo(later);
        return samePicture(earlier, later, similarity).or(() -> nearShot(earlier, similarity));
    }

    private Optional<Evidence> samePicture(Suspect earlier, Suspect later, double similarity) {
        if (similarity < options.samePicture()) {
            return Optional.empty();
        }
        Optional<Fingerprint> known = earlier.marks().fingerprint();
        return later.marks()
                .fingerprint()
                .filter(fingerprint -> known.filter(fingerprint::isComparableTo).isPresent())
                .map(fingerprint -> fingerprint.difference(known.orElseThrow()))
                .filter(difference -> difference <= options.difference())
                .map(SamePicture::new);
    }

    /** Texts that mean nearly the same are not shots of anything. */
    private Optional<Evidence> nearShot(Suspect earlier, double similarity) {
        boolean shows = !earlier.marks().kind().equals(Optional.of(Modality.TEXT));
        return shows && similarity >= options.nearShot() ? Optional.of(new NearShot(similarity)) : Optional.empty();
    }
}
