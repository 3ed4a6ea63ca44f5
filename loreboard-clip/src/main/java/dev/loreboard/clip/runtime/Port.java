package dev.loreboard.clip.runtime;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Where numbers go into a graph or come out of it.
 *
 * @param shape how many there are in each dimension; {@link #ANY} where the graph leaves it open
 */
public record Port(String name, Element element, List<Long> shape) {

    /** The size of a dimension that is as large as whoever runs the graph likes. */
    public static final long ANY = -1;

    private static final long LARGEST_FIXED = 1 << 16;

    /** What the numbers are. */
    public enum Element {
        FLOAT,
        HALF,
        LONG,
        INT,
        /** Something that sessions of this library neither give nor take. */
        OTHER
    }

    public Port {
        shape = List.copyOf(shape);
    }

    /** Whether it is of the form (batch, 3, height, width). */
    public boolean takesPictures() {
        return isFractional() && shape.size() == 4 && (shape.get(1) == 3 || shape.get(1) == ANY);
    }

    /** Whether it is of the form (batch, length). */
    public boolean takesWords() {
        return (element == Element.LONG || element == Element.INT) && shape.size() == 2;
    }

    /** Whether it is of the form (batch, dimension). */
    public boolean givesVectors() {
        return isFractional() && shape.size() == 2;
    }

    /** The size of a dimension, where the graph has fixed it. */
    public OptionalInt fixed(int dimension) {
        long size = shape.get(dimension);
        if (size > LARGEST_FIXED) {
            throw new ModelException("The graph takes " + this + ", of which no dimension can be that large.");
        }
        return size == ANY ? OptionalInt.empty() : OptionalInt.of((int) size);
    }

    private boolean isFractional() {
        return element == Element.FLOAT || element == Element.HALF;
    }

    /** For example "pixel_values: FLOAT [?, 3, 224, 224]". */
    @Override
    public String toString() {
        return name + ": " + element
                + shape.stream()
                        .map(size -> size == ANY ? "?" : String.valueOf(size))
                        .collect(Collectors.joining(", ", " [", "]"));
    }
}
