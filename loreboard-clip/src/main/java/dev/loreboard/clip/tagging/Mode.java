package dev.loreboard.clip.tagging;

/** How the labels of a facet stand to each other. */
public enum Mode {
    /** At most one of them is true: they compete with each other and with the background. */
    EXCLUSIVE,
    /** Any number of them is true: each competes with the background alone. */
    INDEPENDENT
}
