package dev.loreboard.api.spi;

/** A key or password; it shows itself only to who asks for it by name. */
public record Secret(String reveal) {

    public Secret {
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("it is blank");
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
