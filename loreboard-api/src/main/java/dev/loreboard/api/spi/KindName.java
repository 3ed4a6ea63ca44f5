package dev.loreboard.api.spi;

import java.util.List;

/**
 * What a kind of plugin is called.
 *
 * @param artifacts what may bring a missing one
 */
record KindName(String singular, List<String> artifacts) {

    static KindName of(Class<?> kind) {
        Kind named = kind.getAnnotation(Kind.class);
        return named == null
                ? new KindName(kind.getSimpleName(), List.of())
                : new KindName(named.value(), List.of(named.artifacts()));
    }

    String plural() {
        return singular + "s";
    }

    /** What to try when one is not found. */
    String hint() {
        return artifacts.isEmpty() ? "" : " If a jar is missing, add " + String.join(" or ", artifacts) + ".";
    }
}
