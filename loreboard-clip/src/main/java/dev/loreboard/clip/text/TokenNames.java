package dev.loreboard.clip.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Looks up a token in the file of a tokenizer by its exact name. Cutting the name as a text will not do: "!" is a token of
 * CLIP, and as a text becomes another one, that of a word's end. Such files may be large, so nothing of one is kept.
 */
final class TokenNames {

    private final String wanted;
    private OptionalLong found = OptionalLong.empty();

    private TokenNames(String wanted) {
        this.wanted = wanted;
    }

    static OptionalLong find(Path file, String name) throws IOException {
        TokenNames names = new TokenNames(name);
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            parser.nextToken();
            names.lookAtFile(parser);
        }
        return names.found;
    }

    private void lookAtFile(JsonParser parser) throws IOException {
        while (found.isEmpty() && parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("added_tokens") && value == JsonToken.START_ARRAY) {
                lookAtAddedTokens(parser);
            } else if (field.equals("model") && value == JsonToken.START_OBJECT) {
                lookAtModel(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void lookAtAddedTokens(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String content = "";
            long id = 0;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("content")) {
                    content = parser.getText();
                } else if (field.equals("id")) {
                    id = parser.getLongValue();
                }
                parser.skipChildren();
            }
            take(content, id);
        }
    }

    private void lookAtModel(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("vocab") && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    take(name, parser.getLongValue());
                }
            } else if (field.equals("vocab") && value == JsonToken.START_ARRAY) {
                for (long id = 0; parser.nextToken() == JsonToken.START_ARRAY; id++) {
                    parser.nextToken();
                    take(parser.getText(), id);
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        parser.skipChildren();
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void take(String name, long id) {
        if (found.isEmpty() && name.equals(wanted)) {
            found = OptionalLong.of(id);
        }
    }
}
