package dev.loreboard.clip.text;

import dev.loreboard.api.content.Text;

/**
 * What a model wants before a text, by the part that the text plays. A value, safe to share.
 *
 * @param plain before a text that plays no part
 */
public record Prompts(String query, String passage, String plain) {

    /** Nothing before any text. */
    public static final Prompts NONE = new Prompts("", "", "");

    /** The text with what belongs before it. */
    String with(Text.Role role, String text) {
        return switch (role) {
            case QUERY -> query + text;
            case PASSAGE -> passage + text;
            case PLAIN -> plain + text;
        };
    }
}
