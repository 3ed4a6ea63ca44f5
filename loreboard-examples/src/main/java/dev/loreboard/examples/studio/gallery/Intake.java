package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.audio.Sound;
import dev.loreboard.clip.audio.SoundOptions;
import dev.loreboard.clip.audio.SoundReader;
import dev.loreboard.examples.studio.media.Originals;
import dev.loreboard.examples.studio.media.Preview;
import java.util.List;

/**
 * Takes pictures and music in. The board comes first and the table of pages after it; when the program ends in between, the same arrival
 * is taken in again, and the board passes over what it has.
 */
final class Intake {

    private final Loreboard board;
    private final Originals originals;
    private final Onlooker onlooker;
    private final PictureTable pictures;
    private final TagTable said;
    private final TrackTable tracks;
    private final SoundReader sounds = new SoundReader(SoundOptions.defaults());

    Intake(
            Loreboard board,
            Originals originals,
            Onlooker onlooker,
            PictureTable pictures,
            TagTable said,
            TrackTable tracks) {
        this.board = board;
        this.originals = originals;
        this.onlooker = onlooker;
        this.pictures = pictures;
        this.said = said;
        this.tracks = tracks;
    }

    /** Hangs a picture, or leaves it out; what was there already stays what it was. */
    Picture picture(Arrival arrival) {
        Image image = new Image(arrival.file());
        Preview preview = Preview.of(image);
        Entry entry = add(image, arrival);
        Picture known = pictures.find(entry.id()).orElseGet(() -> frame(entry, arrival, preview));
        if (!known.kept()) {
            board.remove(List.of(known.id()));
        }
        return known;
    }

    private Picture frame(Entry entry, Arrival arrival, Preview preview) {
        List<Tag> tags = onlooker.tags(entry.embedding(), preview);
        board.update(entry.id(), Label.noted(tags));
        String thumbnail = originals
                .media()
                .put(Encoded.of(preview.jpeg()), ContentLimits.defaults())
                .hash()
                .toString();
        Picture picture = new Picture(
                0,
                entry.id(),
                arrival.title(),
                arrival.source(),
                preview.width(),
                preview.height(),
                preview.colour(),
                thumbnail,
                false,
                Judge.reasonAgainst(tags).orElse(""));
        pictures.add(picture, tags);
        return pictures.find(entry.id()).orElseThrow();
    }

    /** Hangs a picture that was left out. */
    void takeBack(Picture picture) {
        Image image = new Image(originals.file(ContentHash.parse(picture.id())));
        board.add(Addition.of(image).withWords(picture.title()).withMetadata(Label.noted(said.of(picture.id()))));
        pictures.hang(picture.id());
    }

    void track(Arrival arrival) {
        Audio audio = new Audio(arrival.file());
        Sound sound = sounds.read(audio);
        Entry entry = add(audio, arrival);
        tracks.add(new Track(entry.id(), arrival.title(), arrival.source(), sound.seconds(), Waveform.of(sound)));
    }

    private Entry add(Content content, Arrival arrival) {
        Addition addition = Addition.of(content);
        String id = board.add(arrival.words().map(addition::withWords).orElse(addition));
        return board.get(id).orElseThrow();
    }
}
