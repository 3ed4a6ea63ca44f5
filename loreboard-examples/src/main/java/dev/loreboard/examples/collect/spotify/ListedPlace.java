package dev.loreboard.examples.collect.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a listing, which knows where it is, so that what is wrong can be found.
 *
 * @param path from the whole, like {@code tracks[3].album}
 */
record ListedPlace(JsonNode node, String path) {

    private static final double LONGEST = Duration.ofDays(1).toMillis();

    /** The objects of a list; those that are null, for what is not known, are passed over. */
    List<ListedPlace> several(String name) {
        JsonNode list = node.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw misfit(name, "a list", list);
        }
        List<ListedPlace> places = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            if (!one.isNull()) {
                places.add(object(one, name + "[" + i + "]"));
            }
        }
        return places;
    }

    Optional<ListedPlace> inside(String name) {
        JsonNode inner = node.path(name);
        return inner.isMissingNode() || inner.isNull() ? Optional.empty() : Optional.of(object(inner, name));
    }

    private ListedPlace object(JsonNode inner, String name) {
        if (!inner.isObject()) {
            throw misfit(name, "an object", inner);
        }
        return new ListedPlace(inner, full(name));
    }

    String text(String name) {
        return maybe(name).orElseThrow(() -> misfit(name, "a text", node.path(name)));
    }

    /** A text that may be left out. */
    Optional<String> maybe(String name) {
        JsonNode text = node.path(name);
        if (text.isMissingNode() || text.isNull()) {
            return Optional.empty();
        }
        if (!text.isTextual() || text.textValue().isBlank()) {
            throw misfit(name, "a text", text);
        }
        return Optional.of(text.textValue());
    }

    Duration milliseconds(String name) {
        return Duration.ofMillis((long) number(name, 1, LONGEST));
    }

    double number(String name, double least, double most, double otherwise) {
        JsonNode number = node.path(name);
        return number.isMissingNode() || number.isNull() ? otherwise : number(name, least, most);
    }

    double number(String name, double least, double most) {
        JsonNode number = node.path(name);
        if (!number.isNumber() || number.doubleValue() < least || number.doubleValue() > most) {
            throw misfit(name, "a number from " + plain(least) + " to " + plain(most), number);
        }
        return number.doubleValue();
    }

    private static String plain(double number) {
        return String.valueOf((long) number);
    }

    private ListingException misfit(String name, String wanted, JsonNode found) {
        String text = found.isMissingNode() ? "missing" : found.toString();
        String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return new ListingException(full(name) + " is to be " + wanted + " and is " + shown + ".");
    }

    private String full(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
