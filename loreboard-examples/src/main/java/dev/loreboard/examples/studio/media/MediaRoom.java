package dev.loreboard.examples.studio.media;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Media by their hash. What a hash names never changes, so a browser may keep it for good; players ask for parts of it. */
public final class MediaRoom implements Room {

    private final MediaStore media;

    public MediaRoom(MediaStore media) {
        this.media = media;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/media/{hash}", this::send);
    }

    private void send(Context context) {
        MediaItem item = found(context.pathParam("hash"));
        String tag = '"' + item.hash().toString() + '"';
        context.header("ETag", tag)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Accept-Ranges", "bytes")
                .contentType(item.type().map(MediaType::ianaName).orElse("application/octet-stream"));
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        switch (RangeWish.of(context.header("Range"), item.size())) {
            case RangeWish.All all -> send(context, item, ByteRange.all());
            case RangeWish.Part part -> {
                context.status(HttpStatus.PARTIAL_CONTENT)
                        .header("Content-Range", "bytes " + part.range() + "/" + item.size());
                send(context, item, part.range());
            }
            case RangeWish.Outside outside -> {
                context.header("Content-Range", "bytes */" + item.size());
                throw new Problem(HttpStatus.RANGE_NOT_SATISFIABLE, "There are " + item.size() + " bytes here.");
            }
        }
    }

    private void send(Context context, MediaItem item, ByteRange range) {
        context.header("Content-Length", String.valueOf(range.lengthWithin(item.size())));
        context.result(media.open(item.hash(), range));
    }

    private MediaItem found(String name) {
        try {
            return media.find(ContentHash.parse(name)).orElseThrow(() -> Problem.notFound("file", name));
        } catch (IllegalArgumentException misfit) {
            throw Problem.notFound("file", name);
        }
    }
}
