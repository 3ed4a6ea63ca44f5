package dev.loreboard.clip.text;

import dev.loreboard.clip.SmallModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Cuts a text into tokens in a program that lets nothing out, and prints how often something wanted to go out. */
final class CountingConnections {

    private CountingConnections() {}

    @SuppressWarnings("deprecation") // the one place where every connection of a program can be seen
    public static void main(String[] arguments) throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        Socket.setSocketImplFactory(() -> {
            attempts.incrementAndGet();
            throw new UncheckedIOException(new ConnectException("Nothing goes out."));
        });
        try (Tokenizer tokenizer =
                Tokenizer.open(new SmallModel("clip").folder().resolve("tokenizer.json"))) {
            tokenizer.tokens("a dragon", 16);
        } catch (RuntimeException refused) {
            attempts.incrementAndGet();
        }
        System.out.println(attempts);
    }
}
