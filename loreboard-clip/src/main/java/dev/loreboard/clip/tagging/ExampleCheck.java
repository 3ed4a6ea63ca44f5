package dev.loreboard.clip.tagging;

import java.util.Set;
import java.util.stream.Collectors;

/** Whether examples speak the words of a taxonomy. */
record ExampleCheck(Taxonomy taxonomy) {

    /** @throws IllegalArgumentException naming the facet or label that is not known, and those that are */
    LabelledExample checked(LabelledExample example) {
        example.tags().forEach((facet, labels) -> check(facet(facet), labels));
        return example;
    }

    private Taxonomy.Facet facet(String name) {
        return taxonomy.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The taxonomy " + taxonomy + " has no facet \"" + name
                        + "\". It has: "
                        + taxonomy.facets().stream().map(Taxonomy.Facet::name).collect(Collectors.joining(", "))
                        + "."));
    }

    private static void check(Taxonomy.Facet facet, Set<String> labels) {
        for (String label : labels) {
            if (facet.labels().stream().noneMatch(known -> known.name().equals(label)) && !isUnknown(facet, label)) {
                throw new IllegalArgumentException("The facet \"" + facet.name() + "\" has no label \"" + label
                        + "\". Choose another, or leave it out.");
            }
        }
        switch (facet.mode()) {
            case INDEPENDENT -> {}
            case EXCLUSIVE -> {
                if (labels.size() > 1) {
                    throw new IllegalArgumentException("The facet \"" + facet.name()
                            + "\" is exclusive, and an example gives it "
                            + labels.stream().sorted().toList()
                            + ". Choose one.");
                }
            }
        }
    }

    private static boolean isUnknown(Taxonomy.Facet facet, String label) {
        return switch (facet.mode()) {
            case EXCLUSIVE -> label.equals(Taxonomy.UNKNOWN);
            case INDEPENDENT -> false;
        };
    }
}
