package dev.loreboard.benchmarks.race;

/**
 * What an entrant is called; no two in a race are called the same.
 *
 * @param form how it was built or set up, where one peer takes part in several forms; empty otherwise
 */
public record Label(Role role, String name, String form) {

    /** Whose code it is. */
    public enum Role {
        OURS,
        PEER
    }

    public static Label ours(String name) {
        return new Label(Role.OURS, name, "");
    }

    public static Label peer(String name) {
        return new Label(Role.PEER, name, "");
    }

    public Label in(String how) {
        return new Label(role, name, how);
    }

    @Override
    public String toString() {
        return form.isEmpty() ? name : name + ", " + form;
    }
}
