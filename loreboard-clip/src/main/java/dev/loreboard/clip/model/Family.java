package dev.loreboard.clip.model;

import dev.loreboard.clip.text.Cleaning;

/** Models that were trained alike, and so want the same where their files leave something open. */
public enum Family {
    /** CLIP, OpenCLIP and MobileCLIP: one text among many. */
    CLIP("clip", 77, "<|endoftext|>", Cleaning.NONE),
    /** CLAP: sound and words, one text among many. */
    CLAP("clap", 512, "<pad>", Cleaning.NONE),
    /** SigLIP: each pair of picture and text on its own. */
    SIGLIP("siglip", 64, "</s>", Cleaning.SIGLIP),
    /** SigLIP 2: as SigLIP, with words of many languages. */
    SIGLIP2("siglip2", 64, "<pad>", Cleaning.LOWER_CASE);

    /** More tokens than any tokenizer of the first SigLIP knows, that of many languages excepted. */
    private static final int MANY = 255_000;

    private final String word;
    private final int length;
    private final String padding;
    private final Cleaning cleaning;

    Family(String word, int length, String padding, Cleaning cleaning) {
        this.word = word;
        this.length = length;
        this.padding = padding;
        this.cleaning = cleaning;
    }

    /** Which of the two, by how many tokens its tokenizer knows. */
    static Family siglip(int vocabulary) {
        return vocabulary > MANY ? SIGLIP2 : SIGLIP;
    }

    /** How many tokens its models read, unless they say otherwise. */
    int length() {
        return length;
    }

    /** The token that fills up its texts, unless a model says otherwise. */
    String padding() {
        return padding;
    }

    /** What Hugging Face does to its words. */
    Cleaning cleaning() {
        return cleaning;
    }

    /** As it stands in a configuration file. */
    @Override
    public String toString() {
        return word;
    }
}
