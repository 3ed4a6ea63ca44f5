package dev.loreboard.vector.s3;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A refusal.
 *
 * @param code the word for it, as {@code NoSuchBucket}; empty when the server said none
 * @param words the server's sentence about it
 */
record ErrorAnswer(int status, String code, String words, HttpHeaders headers) {

    private static final int MOST_WORDS = 500;

    static ErrorAnswer of(Answer answer) throws IOException {
        byte[] body = answer.text();
        try {
            Map<String, String> said = new HashMap<>();
            XmlText.read(body, said::put);
            return of(answer, said.getOrDefault("Error/Code", ""), said.getOrDefault("Error/Message", ""));
        } catch (NonsenseException noXml) {
            return of(answer, "", new String(body, StandardCharsets.UTF_8));
        }
    }

    private static ErrorAnswer of(Answer answer, String code, String words) {
        String stripped = words.strip();
        return new ErrorAnswer(
                answer.status(),
                code,
                stripped.substring(0, Math.min(MOST_WORDS, stripped.length())),
                answer.headers());
    }
}
