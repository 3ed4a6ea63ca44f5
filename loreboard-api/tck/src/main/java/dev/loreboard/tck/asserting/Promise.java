package dev.loreboard.tck.asserting;

import dev.loreboard.api.failure.LoreboardException;
import java.util.function.Supplier;

/** What a plugin has promised: checks of it, all failing with an {@link AssertionError} that names the plugin's call. */
final class Promise {

    private Promise() {}

    /** @param promise what should be true, as a sentence */
    static void kept(boolean holds, String call, String promise) {
        if (!holds) {
            throw new AssertionError("The call \"" + call + "\" broke its promise: " + promise);
        }
    }

    /** Makes a call, and lets through only failures of the kinds that calls may end with. */
    static <R> R call(String call, Supplier<R> work) {
        try {
            return work.get();
        } catch (LoreboardException | IllegalArgumentException | IllegalStateException allowed) {
            throw allowed;
        } catch (RuntimeException failure) {
            throw new AssertionError(
                    "The call \"" + call + "\" broke its promise: a failure is a LoreboardException, an"
                            + " IllegalArgumentException or an IllegalStateException, not a "
                            + failure.getClass().getName() + ".",
                    failure);
        }
    }
}
