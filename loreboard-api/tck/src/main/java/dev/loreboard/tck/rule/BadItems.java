package dev.loreboard.tck.rule;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.content.Video;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.failure.UnsupportedContentException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** Content that a plugin must refuse. */
public final class BadItems {

    private static final byte[] RUBBISH = "This is neither a picture nor a sound.".getBytes(StandardCharsets.US_ASCII);

    private BadItems() {}

    /** Content of a kind that is not accepted; where every kind is, a picture that cannot be read. */
    public static Content notAccepted(Set<Modality> accepted) {
        EnumSet<Modality> others = EnumSet.allOf(Modality.class);
        others.removeAll(accepted);
        return others.isEmpty()
                ? unreadable(Modality.IMAGE)
                : unreadable(others.iterator().next());
    }

    /** What refusing {@link #notAccepted} looks like. */
    public static Class<? extends LoreboardException> expectedFailure(Set<Modality> accepted) {
        return accepted.size() == Modality.values().length
                ? UnreadableContentException.class
                : UnsupportedContentException.class;
    }

    /** Content that says it is of this kind and is not; text is always readable. */
    public static Content unreadable(Modality modality) {
        return switch (modality) {
            case TEXT -> Text.of("words");
            case IMAGE -> Image.of(RUBBISH);
            case AUDIO -> Audio.of(RUBBISH);
            case VIDEO -> Video.of(RUBBISH);
        };
    }
}
