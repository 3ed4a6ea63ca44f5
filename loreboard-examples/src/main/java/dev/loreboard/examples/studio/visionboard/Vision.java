package dev.loreboard.examples.studio.visionboard;

import dev.loreboard.api.clustering.Groups;
import java.util.List;

/**
 * A vision board as it lies on the table.
 *
 * @param wish how many stacks are wanted, or "auto"
 * @param pins in the order in which they came
 */
record Vision(long number, String title, String wish, List<Stack> stacks, List<Pin> pins) {

    static final String AUTO = "auto";

    private static final int FEWEST = 2;
    private static final int MOST = 12;

    Vision {
        stacks = List.copyOf(stacks);
        pins = List.copyOf(pins);
    }

    /** The wish in the words of the library. */
    Groups groups() {
        return wish.equals(AUTO) ? Groups.between(FEWEST, MOST) : Groups.given(Integer.parseInt(wish));
    }

    List<Pin> within(Stack stack) {
        return pins.stream()
                .filter(pin -> pin.stack().filter(stack.id()::equals).isPresent())
                .toList();
    }
}
