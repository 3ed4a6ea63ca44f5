package dev.loreboard.api.failure;

import java.util.List;

/** Settings that do not fit; every problem is in the message, not only the first. */
public final class SettingsException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param subject whose settings they are, for example {@code vector store "pgvector"} */
    public SettingsException(String subject, List<String> problems) {
        super(message(subject, problems), null);
        this.problems = List.copyOf(problems);
    }

    private static String message(String subject, List<String> problems) {
        return problems.size() == 1
                ? "The settings of " + subject + " do not fit: " + problems.getFirst()
                : "The settings of " + subject + " do not fit:\n  - " + String.join("\n  - ", problems);
    }

    public List<String> problems() {
        return problems;
    }
}
