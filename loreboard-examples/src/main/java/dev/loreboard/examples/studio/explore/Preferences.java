package dev.loreboard.examples.studio.explore;

/**
 * What somebody says about themselves.
 *
 * @param interests in words; may be empty
 * @param surprise whether to be shown what is like nothing they liked, now and then
 */
record Preferences(String interests, boolean surprise) {

    static Preferences ofNobody() {
        return new Preferences("", true);
    }
}
