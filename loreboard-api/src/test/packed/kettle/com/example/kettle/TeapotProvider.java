package com.example.kettle;

import dev.loreboard.api.spi.Kind;
import dev.loreboard.api.spi.Provider;

/** A kind of plugin that the api has never heard of. */
@Kind(value = "teapot", artifacts = "example-kettle")
public interface TeapotProvider extends Provider<String> {}
