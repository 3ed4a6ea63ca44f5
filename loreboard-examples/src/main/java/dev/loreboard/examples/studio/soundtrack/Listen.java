package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.store.Entry;
import dev.loreboard.clip.audio.SoundDescriptors;
import dev.loreboard.clip.audio.SoundOptions;
import dev.loreboard.clip.audio.SoundReader;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.Walk;
import dev.loreboard.examples.studio.media.Originals;
import java.util.List;
import java.util.Optional;

/** Listens to pieces that nobody listened to yet: measures their sound and says how they feel. */
final class Listen implements JobKind {

    private final Gallery gallery;
    private final Originals originals;
    private final SongTable known;
    private final Feelings feelings;
    private final SampleScores samples;
    private final SoundReader sounds = new SoundReader(SoundOptions.defaults());

    /**
     * @param feelings of music
     * @param samples know more of the pieces that they made
     */
    Listen(Gallery gallery, Originals originals, SongTable known, Feelings feelings, SampleScores samples) {
        this.gallery = gallery;
        this.originals = originals;
        this.known = known;
        this.feelings = feelings;
        this.samples = samples;
    }

    @Override
    public String name() {
        return "listen";
    }

    @Override
    public String run(String request, Progress progress) {
        List<String> unheard = known.unheard();
        Walk.of("listening", progress)
                .through(unheard, track -> hear(track).ifPresent(heard -> known.keep(track, heard)));
        samples.note();
        return unheard.size() - known.unheard().size() + " pieces are heard.";
    }

    private Optional<Hearing> hear(String track) {
        Optional<Entry> kept = gallery.entry(track);
        Optional<Content> file = originals.find(track);
        if (kept.isEmpty() || !(file.orElse(null) instanceof Audio audio)) {
            return Optional.empty();
        }
        SoundDescriptors measured = SoundDescriptors.of(sounds.read(audio));
        return Optional.of(Hearing.of(measured, feelings.nearest(kept.get().embedding())));
    }
}
