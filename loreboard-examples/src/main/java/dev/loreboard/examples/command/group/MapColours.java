package dev.loreboard.examples.command.group;

import java.util.List;

/** The colours of a map: paper, ink, and one for each group, as far as they go. */
final class MapColours {

    static final String PAPER = "#f6f2e9";
    static final String INK = "#22252e";
    private static final String OUTLIER = "#b8b2a5";

    private static final List<String> GROUPS = List.of(
            "#b5541c", "#2f6f8f", "#5b7f3a", "#8a4f8f", "#b08a1e", "#3f7f78", "#a83f55", "#5a5fa8", "#7a6a4f",
            "#4f8f5f");

    private MapColours() {}

    static String of(int group) {
        return group < 0 ? OUTLIER : GROUPS.get(group % GROUPS.size());
    }
}
