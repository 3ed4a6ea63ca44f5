package dev.loreboard.api.generation;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import java.util.Set;

/** Makes scenes. May be shared between threads. */
public interface SceneGenerator extends AutoCloseable {

    /** What it can make: images, videos or both. */
    Set<Modality> makes();

    /**
     * Makes the scene that was wished for. The scene can be read for as long as the caller likes, also after this is
     * closed.
     *
     * @param progress hears how far it is: never less far than before, and at least once when it is finished; may cancel,
     *     which ends the call with a {@link dev.loreboard.api.failure.CancelledException}
     * @throws dev.loreboard.api.failure.UnsupportedContentException when it does not make that kind of scene
     * @throws dev.loreboard.api.failure.ServiceException when a service refuses or cannot be reached
     */
    Content generate(SceneWish wish, Progress progress);

    @Override
    void close();
}
