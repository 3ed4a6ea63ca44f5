package dev.loreboard.api.store.filter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The name of something known about entries, and the place where filters begin: {@code
 * Field.named("style").is("ink").and(Field.named("year").atLeast(2019))}.
 *
 * @param name a letter or underscore, then up to 99 letters, digits, dots, dashes and underscores
 */
public record Field(String name) implements Comparable<Field> {

    private static final int LONGEST_NAME = 100;

    public Field {
        if (!isName(name)) {
            throw new IllegalArgumentException("A field is named by a letter or underscore, then up to 99 letters,"
                    + " digits, dots, dashes or underscores; this is: \"" + name + "\".");
        }
    }

    /** Looked at letter by letter, since fields are read back with every entry that is found. */
    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !(isLetter(name.charAt(0)) || name.charAt(0) == '_')) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char character = name.charAt(i);
            boolean digit = character >= '0' && character <= '9';
            if (!isLetter(character) && !digit && "_.-".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    public static Field named(String name) {
        return new Field(name);
    }

    public Filter is(Value.Scalar value) {
        return new Filter.Is(this, value);
    }

    public Filter is(String value) {
        return is(Value.of(value));
    }

    public Filter is(double value) {
        return is(Value.of(value));
    }

    public Filter is(boolean value) {
        return is(Value.of(value));
    }

    public Filter is(Instant value) {
        return is(Value.of(value));
    }

    /** Has a value of the same type that differs; an entry without the field does not match. */
    public Filter isNot(Value.Scalar value) {
        return new Filter.IsNot(this, value);
    }

    public Filter isNot(String value) {
        return isNot(Value.of(value));
    }

    public Filter isNot(double value) {
        return isNot(Value.of(value));
    }

    public Filter isNot(boolean value) {
        return isNot(Value.of(value));
    }

    public Filter isNot(Instant value) {
        return isNot(Value.of(value));
    }

    public Filter oneOf(List<Value.Scalar> values) {
        return new Filter.OneOf(this, values);
    }

    public Filter oneOf(String... values) {
        return oneOf(Stream.of(values).<Value.Scalar>map(Value::of).toList());
    }

    /** From the low end to the high end; either may be open, closed or unlimited. */
    public Filter between(End low, End high) {
        return new Filter.Between(this, low, high);
    }

    /** Both ends belong to it. */
    public Filter between(double low, double high) {
        return between(End.including(Value.of(low)), End.including(Value.of(high)));
    }

    public Filter atLeast(double low) {
        return atLeast(Value.of(low));
    }

    public Filter atLeast(Value.Ordered low) {
        return between(End.including(low), End.unlimited());
    }

    public Filter atMost(double high) {
        return atMost(Value.of(high));
    }

    public Filter atMost(Value.Ordered high) {
        return between(End.unlimited(), End.including(high));
    }

    public Filter above(double low) {
        return above(Value.of(low));
    }

    public Filter above(Value.Ordered low) {
        return between(End.excluding(low), End.unlimited());
    }

    public Filter below(double high) {
        return below(Value.of(high));
    }

    public Filter below(Value.Ordered high) {
        return between(End.unlimited(), End.excluding(high));
    }

    public Filter isPresent() {
        return new Filter.Present(this);
    }

    /** Holds a word list with at least one of these words. */
    public Filter containsAny(String... words) {
        return new Filter.ContainsAny(this, List.of(words));
    }

    /** Holds a word list with every one of these words. */
    public Filter containsAll(String... words) {
        return new Filter.ContainsAll(this, List.of(words));
    }

    public Filter startsWith(String prefix) {
        return new Filter.StartsWith(this, prefix);
    }

    @Override
    public int compareTo(Field other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
