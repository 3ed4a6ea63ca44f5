package dev.loreboard.api.tagging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that tags are made of, ordered by facet.
 *
 * @param facets each with a name of its own
 */
public record Vocabulary(List<Facet> facets) {

    /** One kind of word, for example "mood", and the words of that kind. */
    public record Facet(String name, List<String> labels) {

        public Facet {
            labels = List.copyOf(labels);
            if (name.isBlank() || labels.isEmpty() || labels.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("A facet has a name and labels, none of them blank; this is: \""
                        + name + "\" with " + labels + ".");
            }
            requireDifferent(labels, "The facet \"" + name + "\" has the label");
        }
    }

    public Vocabulary {
        facets = List.copyOf(facets);
        requireDifferent(facets.stream().map(Facet::name).toList(), "A vocabulary has the facet");
    }

    public static Vocabulary empty() {
        return new Vocabulary(List.of());
    }

    public Vocabulary with(String facet, String... labels) {
        List<Facet> more = new ArrayList<>(facets);
        more.add(new Facet(facet, List.of(labels)));
        return new Vocabulary(more);
    }

    public Optional<Facet> find(String facet) {
        return facets.stream().filter(known -> known.name().equals(facet)).findFirst();
    }

    /** Whether the tag's word stands under the tag's facet. */
    public boolean holds(Tag tag) {
        return find(tag.facet())
                .filter(facet -> facet.labels().contains(tag.label()))
                .isPresent();
    }

    private static void requireDifferent(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(what + " \"" + name + "\" twice.");
        });
    }
}
