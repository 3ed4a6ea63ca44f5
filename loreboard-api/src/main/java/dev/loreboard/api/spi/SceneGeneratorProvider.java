package dev.loreboard.api.spi;

import dev.loreboard.api.generation.SceneGenerator;

/** Opens a {@link SceneGenerator}. */
@Kind("scene generator")
public interface SceneGeneratorProvider extends Provider<SceneGenerator> {}
