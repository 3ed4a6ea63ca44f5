package dev.loreboard.vector.s3;

import dev.loreboard.api.content.ContentHash;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests by AWS Signature Version 4, in headers. What is signed is written down in one agreed form; both sides
 * make it and hash it with a key that is made of the secret, the day, the region and the service.
 */
record Signer(String region, S3Keys keys, Clock clock) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String SERVICE = "s3";
    private static final String SCOPE_END = "aws4_request";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    /**
     * The headers to send: those given, with names in lower case, and those of the signature.
     *
     * @param address encoded as {@link PercentEncoding} does it
     * @param payload the hash of the body
     */
    SortedMap<String, String> sign(String method, URI address, Map<String, String> headers, ContentHash payload) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        SortedMap<String, String> sent = new TreeMap<>(headers);
        sent.put("x-amz-content-sha256", payload.toString());
        sent.put("x-amz-date", MOMENT.format(now));
        keys.session().ifPresent(token -> sent.put("x-amz-security-token", token.reveal()));

        SortedMap<String, String> signed = new TreeMap<>(sent);
        signed.put("host", host(address));
        String names = String.join(";", signed.keySet());
        String scope = String.join("/", DAY.format(now), region, SERVICE, SCOPE_END);
        String request = String.join(
                "\n",
                method,
                address.getRawPath().isEmpty() ? "/" : address.getRawPath(),
                sortedQuery(address),
                lines(signed),
                names,
                payload.toString());
        String toSign = String.join("\n", ALGORITHM, MOMENT.format(now), scope, hash(request));
        String signature = HexFormat.of().formatHex(code(dayKey(DAY.format(now)), toSign));
        sent.put(
                "authorization",
                ALGORITHM + " Credential=" + keys.access().reveal() + "/" + scope + ", SignedHeaders=" + names
                        + ", Signature=" + signature);
        return sent;
    }

    private static String host(URI address) {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static String sortedQuery(URI address) {
        return Optional.ofNullable(address.getRawQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&")))
                .sorted(Comparator.comparing((String pair) -> pair.substring(0, pair.indexOf('=')))
                        .thenComparing(pair -> pair))
                .collect(Collectors.joining("&"));
    }

    private static String lines(SortedMap<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
    }

    private byte[] dayKey(String day) {
        byte[] secret = ("AWS4" + keys.secret().reveal()).getBytes(StandardCharsets.UTF_8);
        return code(code(code(code(secret, day), region), SERVICE), SCOPE_END);
    }

    private static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static byte[] code(byte[] key, String text) {
        try {
            Mac code = Mac.getInstance("HmacSHA256");
            code.init(new SecretKeySpec(key, "HmacSHA256"));
            return code.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Every Java platform has HmacSHA256.", impossible);
        }
    }
}
