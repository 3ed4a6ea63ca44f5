package dev.loreboard.api.store.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Something known about an entry: a text, a number, a truth, a moment, or a list of words. */
public sealed interface Value {

    /** A value that can be asked for as a whole. */
    sealed interface Scalar extends Value {}

    /** A value that lies before or after another of its type. */
    sealed interface Ordered extends Scalar {}

    record Text(String value) implements Scalar {

        public Text {
            Words.requireWellFormed(value);
        }
    }

    record Truth(boolean value) implements Scalar {}

    /** A finite real number; zero has no sign. */
    record Real(double value) implements Ordered {

        public Real {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A number is finite, not " + value + ".");
            }
            value += 0.0;
        }
    }

    /** A point in time, kept to the millisecond, from year 1 to year 9999. */
    record Moment(Instant value) implements Ordered {

        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

        public Moment {
            value = value.truncatedTo(ChronoUnit.MILLIS);
            if (value.isBefore(FIRST) || value.isAfter(LAST)) {
                throw new IllegalArgumentException("A moment lies in the years 1 to 9999, not at " + value + ".");
            }
        }
    }

    /** Words in the order given; the same word may stand twice. */
    record Words(List<String> values) implements Value {

        public Words {
            values = List.copyOf(values);
            values.forEach(Words::requireWellFormed);
        }

        /** Text with half a surrogate pair has no bytes in UTF-8, so no store could give it back. */
        static void requireWellFormed(String text) {
            int broken = 0;
            while (broken < text.length()) {
                int character = text.codePointAt(broken);
                if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                    throw new IllegalArgumentException(
                            "The text has half a surrogate pair at position " + broken + "; it cannot be stored.");
                }
                broken += Character.charCount(character);
            }
        }
    }

    static Text of(String value) {
        return new Text(value);
    }

    static Real of(double value) {
        return new Real(value);
    }

    static Truth of(boolean value) {
        return new Truth(value);
    }

    static Moment of(Instant value) {
        return new Moment(value);
    }

    /** The moment at which the day begins in UTC. */
    static Moment of(LocalDate day) {
        return new Moment(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    static Words of(List<String> words) {
        return new Words(words);
    }
}
