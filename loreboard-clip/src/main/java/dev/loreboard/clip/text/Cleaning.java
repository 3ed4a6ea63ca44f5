package dev.loreboard.clip.text;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What is done to words before a tokenizer sees them. Each family of models, and each library that runs them, does it in its
 * own way; the same words give the same vectors only when it is done alike. Broken encodings and the entities of HTML are
 * left as they are, though OpenCLIP repairs them.
 */
public enum Cleaning {
    /** Nothing; the tokenizer itself does what is to be done. */
    NONE,
    /** Single spaces, as Immich does. */
    SINGLE_SPACES(Step.SINGLE_SPACES),
    /** Lower case, which SigLIP 2 was trained on. */
    LOWER_CASE(Step.LOWER_CASE),
    /** As Hugging Face does for SigLIP: "Well-known_things" become "wellknownthings". */
    SIGLIP(Step.LOWER_CASE, Step.NO_PUNCTUATION, Step.SINGLE_SPACES),
    /** As OpenCLIP does where it says "canonicalize": "Well-known_things" become "wellknown things". */
    CANONICAL(Step.SPACES_FOR_UNDERSCORES, Step.NO_PUNCTUATION, Step.LOWER_CASE, Step.SINGLE_SPACES),
    /** Nothing around the words, as Sentence Transformers does. */
    STRIPPED(Step.STRIPPED),
    /** As Sentence Transformers does where it says "do_lower_case". */
    STRIPPED_LOWER_CASE(Step.STRIPPED, Step.LOWER_CASE),
    /** As Immich does where OpenCLIP says "canonicalize": a dash between two spaces leaves both. */
    IMMICH(Step.SINGLE_SPACES, Step.NO_PUNCTUATION, Step.LOWER_CASE);

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    /** What Python takes for spaces; that is four signs more than Unicode does. */
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\x1c-\\x1f]+|[\\s\\x1c-\\x1f]+$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Step> steps;

    Cleaning(Step... steps) {
        this.steps = List.of(steps);
    }

    public String apply(String text) {
        String cleaned = text;
        for (Step step : steps) {
            cleaned = step.change.apply(cleaned);
        }
        return cleaned;
    }

    private enum Step {
        LOWER_CASE(text -> text.toLowerCase(Locale.ROOT)),
        SPACES_FOR_UNDERSCORES(text -> text.replace('_', ' ')),
        /** That of ASCII; other signs stay. */
        NO_PUNCTUATION(text -> PUNCTUATION.matcher(text).replaceAll("")),
        STRIPPED(text -> AROUND.matcher(text).replaceAll("")),
        SINGLE_SPACES(text -> SPACES.matcher(text).replaceAll(" ").strip());

        private final UnaryOperator<String> change;

        Step(UnaryOperator<String> change) {
            this.change = change;
        }
    }
}
