package dev.loreboard.api.store.filter;

/** How the ends of a {@link Filter.Between} compare with a value. */
final class Ranges {

    private Ranges() {}

    static boolean contains(End low, End high, Value.Ordered found) {
        boolean aboveLow =
                switch (low) {
                    case End.Including(Value.Ordered value) -> comparable(value, found) && compare(found, value) >= 0;
                    case End.Excluding(Value.Ordered value) -> comparable(value, found) && compare(found, value) > 0;
                    case End.Unlimited() -> true;
                };
        boolean belowHigh =
                switch (high) {
                    case End.Including(Value.Ordered value) -> comparable(value, found) && compare(found, value) <= 0;
                    case End.Excluding(Value.Ordered value) -> comparable(value, found) && compare(found, value) < 0;
                    case End.Unlimited() -> true;
                };
        return aboveLow && belowHigh;
    }

    static void requireSameType(End low, End high) {
        if (value(low) instanceof Value.Ordered first
                && value(high) instanceof Value.Ordered last
                && !comparable(first, last)) {
            throw new IllegalArgumentException(
                    "A range runs from number to number or from moment to moment, not from " + first + " to " + last + ".");
        }
    }

    private static Value.@org.jspecify.annotations.Nullable Ordered value(End end) {
        return switch (end) {
            case End.Including(Value.Ordered value) -> value;
            case End.Excluding(Value.Ordered value) -> value;
            case End.Unlimited() -> null;
        };
    }

    private static boolean comparable(Value.Ordered first, Value.Ordered second) {
        return first.getClass() == second.getClass();
    }

    private static int compare(Value.Ordered first, Value.Ordered second) {
        return switch (first) {
            case Value.Number(double number) -> Double.compare(number, ((Value.Number) second).value());
            case Value.Moment(var moment) -> moment.compareTo(((Value.Moment) second).value());
        };
    }
}
