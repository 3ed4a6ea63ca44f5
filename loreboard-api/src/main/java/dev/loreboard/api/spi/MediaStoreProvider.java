package dev.loreboard.api.spi;

import dev.loreboard.api.media.MediaStore;

/** Opens a {@link MediaStore}. */
@Kind("media store")
public interface MediaStoreProvider extends Provider<MediaStore> {}
