package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.clip.text.PromptEnsemble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that pictures are tagged with, and the sentences that stand for them. Immutable.
 *
 * @param version changes whenever tags would
 */
public record Taxonomy(String name, String version, List<Facet> facets) {

    /** What an exclusive facet says when none of its labels fits; no label may be called that. */
    public static final String UNKNOWN = "unknown";

    private static final int MOST_SENTENCES = 200_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PROMPT = 1000;

    /**
     * A word.
     *
     * @param prompts phrases for it, each of which goes into every template of its facet
     */
    public record Label(String name, List<String> prompts) {

        public Label {
            requireName("A label", name);
            prompts = List.copyOf(prompts);
            requirePrompts("The label \"" + name + "\"", "prompts", prompts);
            if (prompts.isEmpty()) {
                throw new IllegalArgumentException(
                        "The label \"" + name + "\" has no prompts. Give it one, or leave them out to use its name.");
            }
            if (name.equals(UNKNOWN)) {
                throw new IllegalArgumentException("A label is called \"" + UNKNOWN
                        + "\", which is what a facet says when no label fits. Call it something else.");
            }
        }

        /** A label whose name says all of it. */
        public static Label of(String name) {
            return new Label(name, List.of(name));
        }
    }

    /**
     * One kind of word.
     *
     * @param templates sentences with a {@code {}} where a prompt goes
     * @param background sentences about pictures that no label fits
     * @param threshold the least confidence of a tag where no calibration says another
     */
    public record Facet(
            String name,
            Mode mode,
            List<String> templates,
            List<String> background,
            double threshold,
            List<Label> labels) {

        public Facet {
            requireName("A facet", name);
            templates = List.copyOf(templates);
            background = List.copyOf(background);
            labels = List.copyOf(labels);
            String self = "The facet \"" + name + "\"";
            requirePrompts(self, "templates", templates);
            requirePrompts(self, "background sentences", background);
            if (templates.isEmpty() || !templates.stream().allMatch(one -> one.contains(PromptEnsemble.LABEL))) {
                throw new IllegalArgumentException(self + " needs templates with \"" + PromptEnsemble.LABEL
                        + "\" in each where a prompt goes; it has " + templates + ".");
            }
            if (!(threshold >= 0 && threshold <= 1)) {
                throw new IllegalArgumentException(
                        self + " has the threshold " + threshold + "; thresholds lie between 0 and 1.");
            }
            if (labels.isEmpty()) {
                throw new IllegalArgumentException(self + " has no labels. Give it one.");
            }
            requireDifferent(labels.stream().map(Label::name).toList(), self + " has the label");
            requireRival(self, mode, labels, background);
        }

        private static void requireRival(String self, Mode mode, List<Label> labels, List<String> background) {
            boolean alone = switch (mode) {
                case EXCLUSIVE -> labels.size() + background.size() < 2;
                case INDEPENDENT -> background.isEmpty();
            };
            if (alone) {
                throw new IllegalArgumentException(self + " has nothing that its labels could be compared with. "
                        + "Give it a background: sentences about pictures that no label fits.");
            }
        }

        private long sentences() {
            long prompts =
                    labels.stream().mapToLong(label -> label.prompts().size()).sum();
            return prompts * templates.size() + background.size();
        }
    }

    public Taxonomy {
        requireName("A taxonomy", name);
        requireName("The version of a taxonomy", version);
        facets = List.copyOf(facets);
        if (facets.isEmpty()) {
            throw new IllegalArgumentException("The taxonomy \"" + name + "\" has no facets. Give it one.");
        }
        requireDifferent(facets.stream().map(Facet::name).toList(), "The taxonomy \"" + name + "\" has the facet");
        long sentences = facets.stream().mapToLong(Facet::sentences).sum();
        if (sentences > MOST_SENTENCES) {
            throw new IllegalArgumentException("The taxonomy \"" + name + "\" comes to " + sentences
                    + " sentences, more than " + MOST_SENTENCES + ". Give it fewer templates or prompts.");
        }
    }

    /**
     * Reads a file.
     *
     * @throws TaggingException naming the file, the place in it and what is wrong there
     */
    public static Taxonomy read(Path file) {
        return TaxonomyFile.read(file);
    }

    /** The one that comes along, for fantasy art. */
    public static Taxonomy fantasyArt() {
        return TaxonomyFile.shipped("fantasy-art.json");
    }

    /**
     * A taxonomy of some words alone, in one facet. Each is judged by itself, against pictures of something else, and every one
     * becomes a tag, however unsure.
     *
     * @throws IllegalArgumentException for no words, one that comes twice, or one that no label may be called
     */
    public static Taxonomy ofWords(List<String> words) {
        Facet facet = new Facet(
                "words",
                Mode.INDEPENDENT,
                List.of("a picture of " + PromptEnsemble.LABEL),
                List.of("a picture", "a picture of something else", "an empty picture"),
                0,
                words.stream().map(Label::of).toList());
        return new Taxonomy("words", "1", List.of(facet));
    }

    /** Name and version: {@code fantasy-art/1}. */
    public String id() {
        return name + "/" + version;
    }

    /** The words that tags are made of; those of exclusive facets end with {@link #UNKNOWN}. */
    public Vocabulary vocabulary() {
        return new Vocabulary(facets.stream().map(Taxonomy::words).toList());
    }

    /** Changes with every sentence, so that a calibration is never used for other ones under the same version. */
    ContentHash fingerprint() {
        StringBuilder all = new StringBuilder();
        for (Facet facet : facets) {
            line(all, facet.name(), facet.mode().name());
            facet.templates().forEach(template -> line(all, "template", template));
            facet.background().forEach(sentence -> line(all, "background", sentence));
            facet.labels()
                    .forEach(label -> label.prompts().forEach(prompt -> line(all, "label " + label.name(), prompt)));
        }
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder all, String what, String text) {
        all.append(what).append('\t').append(text).append('\n');
    }

    private static Vocabulary.Facet words(Facet facet) {
        List<String> words =
                new ArrayList<>(facet.labels().stream().map(Label::name).toList());
        switch (facet.mode()) {
            case EXCLUSIVE -> words.add(UNKNOWN);
            case INDEPENDENT -> {}
        }
        return new Vocabulary.Facet(facet.name(), words);
    }

    private static void requireName(String what, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " is 1 to " + LONGEST_NAME
                    + " characters on one line, not all of them blank; this is \"" + shown(name) + "\".");
        }
    }

    private static void requirePrompts(String self, String what, List<String> prompts) {
        for (String prompt : prompts) {
            if (prompt.isBlank() || prompt.length() > LONGEST_PROMPT) {
                throw new IllegalArgumentException(self + " has among its " + what + " \"" + shown(prompt)
                        + "\"; each has 1 to " + LONGEST_PROMPT + " characters, not all of them blank.");
            }
        }
        requireDifferent(prompts, self + " has among its " + what);
    }

    private static void requireDifferent(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " \"" + name + "\" twice. Leave one out.");
            }
        }
    }

    private static String shown(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "..." : text;
    }

    @Override
    public String toString() {
        return id();
    }
}
