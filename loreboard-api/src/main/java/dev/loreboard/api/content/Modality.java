package dev.loreboard.api.content;

/** The sense that a content speaks to. */
public enum Modality {
    TEXT,
    IMAGE,
    AUDIO,
    VIDEO
}
