package dev.loreboard.api.store.filter;

import java.util.Optional;

/** How the ends of a {@link Filter.Between} compare with a value. */
final class Ranges {

    private Ranges() {}

    static boolean contains(End low, End high, Value.Ordered found) {
        boolean aboveLow = switch (low) {
            case End.Including(Value.Ordered value) -> comparable(value, found) && compare(found, value) >= 0;
            case End.Excluding(Value.Ordered value) -> comparable(value, found) && compare(found, value) > 0;
            case End.Unlimited() -> true;
        };
        boolean belowHigh = switch (high) {
            case End.Including(Value.Ordered value) -> comparable(value, found) && compare(found, value) <= 0;
            case End.Excluding(Value.Ordered value) -> comparable(value, found) && compare(found, value) < 0;
            case End.Unlimited() -> true;
        };
        return aboveLow && belowHigh;
    }

    static void requireSameType(End low, End high) {
        Optional<Value.Ordered> first = low.limit();
        Optional<Value.Ordered> last = high.limit();
        if (first.isPresent() && last.isPresent() && !comparable(first.get(), last.get())) {
            throw new IllegalArgumentException("A range runs from number to number or from moment to moment, not from "
                    + first.get() + " to " + last.get() + ".");
        }
    }

    private static boolean comparable(Value.Ordered first, Value.Ordered second) {
        return first.getClass() == second.getClass();
    }

    private static int compare(Value.Ordered first, Value.Ordered second) {
        return switch (first) {
            case Value.Real(double number) -> Double.compare(number, ((Value.Real) second).value());
            case Value.Moment(var moment) -> moment.compareTo(((Value.Moment) second).value());
        };
    }
}
