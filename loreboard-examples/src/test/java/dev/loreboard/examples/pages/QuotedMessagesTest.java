package dev.loreboard.examples.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of troubles")
class QuotedMessagesTest {

    private static final Pattern QUOTED = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    /** Where a message of the code goes on in its next piece, or has a value between two. */
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");

    private static final String VALUE = "…";

    private final Path root = Repository.root();

    @Test
    @DisplayName("quotes messages that the code has, word for word")
    void quotesWhatTheCodeSays() throws IOException {
        String page = Files.readString(root.resolve(Path.of("docs", "guide", "troubleshooting.md")));
        String code = code();

        List<String> quoted =
                QUOTED.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(quoted).hasSizeGreaterThan(12);
        assertThat(quoted)
                .allSatisfy(message -> assertThat(pieces(message))
                        .isNotEmpty()
                        .allSatisfy(piece -> assertThat(code).contains(piece)));
    }

    /** What stands between the values, as it is written in Java. */
    private static List<String> pieces(String message) {
        return Stream.of(message.split(VALUE))
                .map(piece -> piece.replace("\"", "\\\""))
                .map(piece -> piece.replaceFirst("^ (?=[.:;,])", ""))
                .filter(piece -> piece.strip().length() > 4)
                .toList();
    }

    private String code() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(QuotedMessagesTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return JOINT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read.", failure);
        }
    }
}
