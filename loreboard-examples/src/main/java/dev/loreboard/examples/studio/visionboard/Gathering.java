package dev.loreboard.examples.studio.visionboard;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.examples.studio.jobs.Walk;
import dev.loreboard.examples.studio.media.GuardedFetch;
import dev.loreboard.examples.studio.media.Originals;
import dev.loreboard.examples.studio.media.Preview;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Brings the pictures of a vision board together: fetched, embedded, and noted one by one, so that it can be stopped at any moment. */
final class Gathering {

    private static final String OWN = "/media/";
    private static final int LONGEST_TITLE = 120;

    private final VisionTable visions;
    private final Loreboard board;
    private final Originals originals;
    private final GuardedFetch fetch;

    Gathering(VisionTable visions, Loreboard board, Originals originals, GuardedFetch fetch) {
        this.visions = visions;
        this.board = board;
        this.originals = originals;
        this.fetch = fetch;
    }

    void gather(Vision vision, Progress progress) {
        List<Pin> left = vision.pins().stream().filter(Pin::isNew).toList();
        Walk.of("gathering", progress)
                .through(left, pin -> visions.fetched(vision.number(), fetched(vision.number(), pin)));
    }

    private Pin fetched(long vision, Pin pin) {
        try {
            Encoded file = file(pin.address());
            Preview preview = Preview.of(new Image(file));
            String picture = file.hash().toString();
            board.add(Addition.of(new Image(file))
                    .withId(id(vision, picture))
                    .withMetadata(Metadata.none().with(ClusterPictures.VISION, String.valueOf(vision))));
            MediaItem small = originals.media().put(Encoded.of(preview.jpeg()), ContentLimits.defaults());
            return new Pin(
                    pin.position(),
                    pin.address(),
                    Optional.of(picture),
                    title(pin.address()),
                    preview.width(),
                    preview.height(),
                    preview.colour(),
                    small.hash().toString(),
                    "",
                    Optional.empty());
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LoreboardException failure) {
            return new Pin(
                    pin.position(),
                    pin.address(),
                    Optional.empty(),
                    title(pin.address()),
                    0,
                    0,
                    "",
                    "",
                    String.valueOf(failure.getMessage()),
                    Optional.empty());
        }
    }

    /** What a picture is called on the board that all visions share. */
    static String id(long vision, String picture) {
        return vision + "/" + picture;
    }

    private Encoded file(String address) {
        URI asked = parsed(address);
        String path = String.valueOf(asked.getPath());
        if (asked.getHost() == null && path.startsWith(OWN)) {
            return originals.file(hash(path.substring(OWN.length())));
        }
        Encoded file = fetch.fetch(asked);
        originals.media().put(file, ContentLimits.defaults());
        return file;
    }

    private static URI parsed(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException misfit) {
            throw new UnreadableContentException("\"" + address + "\" is no address.", misfit);
        }
    }

    private static ContentHash hash(String text) {
        try {
            return ContentHash.parse(text);
        } catch (IllegalArgumentException misfit) {
            throw new UnreadableContentException("\"" + text + "\" is no file of this studio.", misfit);
        }
    }

    private static String title(String address) {
        String last = address.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
        return last.substring(0, Math.min(LONGEST_TITLE, last.length()));
    }
}
