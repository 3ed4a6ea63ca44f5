package dev.loreboard.tck.store;

import dev.loreboard.api.store.filter.End;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;

/**
 * A second, plainer reading of what filters mean, written without a look at {@link Filter#matches}: everything is turned
 * into plain Java objects and compared as those.
 */
public final class ObviousFilter {

    private ObviousFilter() {}

    public static boolean matches(Filter filter, Metadata metadata) {
        if (filter instanceof Filter.Everything) {
            return true;
        } else if (filter instanceof Filter.Nothing) {
            return false;
        } else if (filter instanceof Filter.Not not) {
            return !matches(not.part(), metadata);
        } else if (filter instanceof Filter.AllOf all) {
            for (Filter part : all.parts()) {
                if (!matches(part, metadata)) {
                    return false;
                }
            }
            return true;
        } else if (filter instanceof Filter.AnyOf any) {
            for (Filter part : any.parts()) {
                if (matches(part, metadata)) {
                    return true;
                }
            }
            return false;
        }
        return metadata.find(filter.fields().iterator().next())
                .filter(found -> compares(filter, found))
                .isPresent();
    }

    private static boolean compares(Filter filter, Value found) {
        Object plain = plain(found);
        if (filter instanceof Filter.Present) {
            return true;
        } else if (filter instanceof Filter.Is is) {
            return plain.equals(plain(is.value()));
        } else if (filter instanceof Filter.IsNot isNot) {
            return plain.getClass() == plain(isNot.value()).getClass() && !plain.equals(plain(isNot.value()));
        } else if (filter instanceof Filter.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(value -> plain.equals(plain(value)));
        } else if (filter instanceof Filter.Between between) {
            return isOnRightSide(between.low(), found, -1) && isOnRightSide(between.high(), found, 1);
        } else if (filter instanceof Filter.ContainsAny any) {
            return found instanceof Value.Words words && any.words().stream().anyMatch(words.values()::contains);
        } else if (filter instanceof Filter.ContainsAll all) {
            return found instanceof Value.Words words && all.words().stream().allMatch(words.values()::contains);
        } else if (filter instanceof Filter.StartsWith starts) {
            return plain instanceof String text && text.indexOf(starts.prefix()) == 0;
        }
        throw new AssertionError("A case of Filter is unknown here: " + filter);
    }

    private static boolean isOnRightSide(End end, Value found, int side) {
        if (end instanceof End.Unlimited) {
            return true;
        }
        Value limit = end instanceof End.Including including ? including.value() : ((End.Excluding) end).value();
        if (found.getClass() != limit.getClass()) {
            return false;
        }
        double distance = side * (onALine(limit) - onALine(found));
        return end instanceof End.Including ? distance >= 0 : distance > 0;
    }

    private static double onALine(Value value) {
        return value instanceof Value.Moment moment ? moment.value().toEpochMilli() : ((Value.Real) value).value();
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Text text -> text.value();
            case Value.Truth truth -> truth.value();
            case Value.Real number -> number.value();
            case Value.Moment moment -> moment.value();
            case Value.Words words -> words.values();
        };
    }
}
