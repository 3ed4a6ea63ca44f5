package dev.loreboard.api.spi;

import dev.loreboard.api.language.LanguageModel;

/** Opens a {@link LanguageModel}. */
@Kind(value = "language model", artifacts = "loreboard-llm")
public interface LanguageModelProvider extends Provider<LanguageModel> {}
