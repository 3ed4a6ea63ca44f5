package dev.loreboard.examples.studio.browser;

/** What a person prefers, and what the page calls it. */
enum Theme {
    INK("ink"),
    VELLUM("vellum");

    private final String word;

    Theme(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
