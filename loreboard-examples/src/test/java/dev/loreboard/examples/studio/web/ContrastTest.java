package dev.loreboard.examples.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The colours of a theme")
class ContrastTest {

    /** Level AA of the Web Content Accessibility Guidelines 2.2, for words of usual size. */
    private static final double ENOUGH = 4.5;

    private static final List<String> WORDS = List.of(
            "words", "quiet", "accent", "kind", "subject", "palette", "style", "time", "weather", "mood", "era");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @DisplayName("can be read on what they stand on")
    void canBeRead(int theme) throws IOException {
        Map<String, Integer> colours = colours(theme);

        for (String ground : List.of("ground", "raised")) {
            for (String words : WORDS) {
                assertThat(contrast(colours.get(words), colours.get(ground)))
                        .as(words + " on " + ground)
                        .isGreaterThanOrEqualTo(ENOUGH);
            }
        }
        assertThat(contrast(colours.get("on-accent"), colours.get("accent"))).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static Map<String, Integer> colours(int theme) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ContrastTest.class.getResourceAsStream("pages/style/tokens.css"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).split(":root")[theme + 1];
            Map<String, Integer> colours = new LinkedHashMap<>();
            Matcher found = COLOUR.matcher(text);
            while (found.find()) {
                colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
            }
            return colours;
        }
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(light(one), light(other));
        double darker = Math.min(light(one), light(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double light(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
