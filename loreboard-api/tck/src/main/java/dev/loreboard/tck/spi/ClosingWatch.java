package dev.loreboard.tck.spi;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.language.LanguageModel;
import dev.loreboard.api.spi.Parts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lends parts and notes which of them the borrower tries to close. */
final class ClosingWatch {

    private static final Set<String> CLOSING = Set.of("close", "shutdown", "shutdownNow");

    private final ConcurrentLinkedQueue<String> closed = new ConcurrentLinkedQueue<>();
    private final Parts watched;

    ClosingWatch(Parts parts) {
        ExecutorService threads = parts.executor().orElseGet(Executors::newVirtualThreadPerTaskExecutor);
        Parts more = parts.with(ExecutorService.class, watch(ExecutorService.class, threads));
        if (parts.embedder().isPresent()) {
            more = more.with(
                    Embedder.class, watch(Embedder.class, parts.embedder().get()));
        }
        if (parts.languageModel().isPresent()) {
            more = more.with(
                    LanguageModel.class,
                    watch(LanguageModel.class, parts.languageModel().get()));
        }
        watched = more;
    }

    Parts parts() {
        return watched;
    }

    List<String> closed() {
        return List.copyOf(closed);
    }

    private <T> T watch(Class<T> type, T part) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (CLOSING.contains(method.getName())) {
                        closed.add(type.getSimpleName() + "." + method.getName());
                        return method.getReturnType() == List.class ? List.of() : null;
                    }
                    try {
                        return method.invoke(part, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
