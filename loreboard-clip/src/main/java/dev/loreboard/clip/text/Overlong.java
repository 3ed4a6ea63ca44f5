package dev.loreboard.clip.text;

/** What happens to a text that has more tokens than a model reads. */
public enum Overlong {
    /** Its end is left out, as the models' own tools do; {@link Tokens#isCut()} tells. */
    CUT,
    /** It is refused, with both numbers. */
    REFUSE
}
