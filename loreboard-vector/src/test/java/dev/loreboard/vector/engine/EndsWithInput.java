package dev.loreboard.vector.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Runs another program and ends it when the standard input does: with the program that started it, however that ended. */
final class EndsWithInput {

    private EndsWithInput() {}

    /** @param arguments the class of the other program, and its own arguments */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().start(EndsWithInput::awaitEnd);
        String[] others = Arrays.copyOfRange(arguments, 1, arguments.length);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) others);
    }

    private static void awaitEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            System.err.println("The input broke off: " + gone);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
