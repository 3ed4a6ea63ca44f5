package dev.loreboard.clip.model;

import dev.loreboard.clip.text.WordRules;
import java.nio.file.Path;

/**
 * How a model reads. A value, safe to share.
 *
 * @param tokenizer the file that cuts text into tokens
 * @param rules how texts are given
 */
public record Reading(Path tokenizer, WordRules rules) {}
