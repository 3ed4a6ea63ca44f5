package dev.loreboard.tck.rule;

import java.util.function.Consumer;

/**
 * One way of calling what a contract is about.
 *
 * @param name the method, for failure messages
 */
public record Call<T>(String name, Consumer<T> on) {

    @Override
    public String toString() {
        return name;
    }
}
