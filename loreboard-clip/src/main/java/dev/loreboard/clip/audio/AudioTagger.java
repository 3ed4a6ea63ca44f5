package dev.loreboard.clip.audio;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.content.Video;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.OnnxSession;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags sound by YAMNet: instruments, moods, genres, and what else is heard. Each window of about a second is judged by itself;
 * a word's confidence is the mean over all windows. Confidences are the model's own, which was never asked how often it is right.
 * May be shared between threads.
 */
public final class AudioTagger implements Tagger {

    /** The file with the model. */
    public static final String GRAPH = "yamnet.onnx";

    /** The file with the names of its classes. */
    public static final String CLASSES = "yamnet_class_map.csv";

    /** How many samples the model hears at once. */
    static final int WINDOW = 15_600;

    private static final Logger LOG = LoggerFactory.getLogger(AudioTagger.class);
    private static final String ORIGIN = "yamnet";
    private static final int RATE = 16_000;
    private static final String WAVEFORM = "waveform";
    private static final String SCORES = "scores";

    private final Gate gate;
    private final AudioTaggerOptions options;
    private final ClassMap classes;
    private final SoundReader reader;
    private final Windows windows;
    private final OnnxSession session;

    /** @throws ModelException when a file is missing, or is not what it has to be */
    public AudioTagger(AudioTaggerOptions options) {
        this.gate = new Gate("the tagger of sound at " + options.folder());
        this.options = options;
        this.classes = ClassMap.read(options.folder().resolve(CLASSES));
        this.reader = new SoundReader(options.sound());
        this.windows = new Windows(WINDOW, options.hop());
        this.session = open();
        LOG.info(
                "The tagger of sound at {} is open, with {} classes.",
                options.folder(),
                classes.classes().size());
    }

    private OnnxSession open() {
        OnnxSession opened = OnnxSession.open(options.folder().resolve(GRAPH), options.engine());
        Port waveform = opened.inputs().get(WAVEFORM);
        Port scores = opened.outputs().get(SCORES);
        if (waveform == null
                || scores == null
                || !waveform.shape().equals(List.of(1L, (long) WINDOW))
                || !scores.shape().equals(List.of(1L, (long) classes.classes().size()))) {
            String ports =
                    opened.inputs().values() + " and gives " + opened.outputs().values();
            opened.close();
            throw new ModelException(
                    "The model " + options.folder().resolve(GRAPH) + " takes " + ports + ". It has to take "
                            + WAVEFORM + " [1, " + WINDOW + "] and give " + SCORES + " [1, "
                            + classes.classes().size()
                            + "], one for each class of " + CLASSES + ". Export YAMNet in this form.");
        }
        return opened;
    }

    @Override
    public Set<Modality> accepts() {
        return Set.of(Modality.AUDIO);
    }

    @Override
    public Vocabulary vocabulary() {
        return classes.vocabulary();
    }

    @Override
    public List<List<Tag>> tagAll(List<? extends Content> batch) {
        return gate.call("tagAll", () -> {
            SortedMap<Integer, List<Tag>> results = new TreeMap<>();
            SortedMap<Integer, LoreboardException> failures = new TreeMap<>();
            for (int position = 0; position < batch.size(); position++) {
                try {
                    results.put(position, tags(batch.get(position)));
                } catch (CancelledException cancelled) {
                    throw cancelled;
                } catch (LoreboardException failure) {
                    failures.put(position, failure);
                }
            }
            if (!failures.isEmpty()) {
                throw new BatchException(failures, results);
            }
            return List.copyOf(results.values());
        });
    }

    private List<Tag> tags(Content content) {
        return switch (content) {
            case Audio audio -> tags(scores(samples(audio)));
            case Text text -> throw notTaken(text);
            case Image image -> throw notTaken(image);
            case Video video -> throw notTaken(video);
        };
    }

    private static UnsupportedContentException notTaken(Content content) {
        return new UnsupportedContentException("The tagger of sound was given " + content.modality()
                + " and takes AUDIO only. Give it the sound by itself.");
    }

    private float[] samples(Audio audio) {
        return reader.readMono(audio, RATE).array(0);
    }

    private double[] scores(float[] samples) {
        double[] sums = new double[classes.classes().size()];
        List<Integer> starts = windows.starts(samples.length);
        for (int start : starts) {
            CancelledException.throwIfInterrupted("Tagging a sound");
            FloatBuffer window = FloatBuffer.wrap(windows.at(samples, start));
            FloatBuffer scores = session.run(
                            Map.of(WAVEFORM, new Tensor.Floats(window, List.of(1L, (long) WINDOW))), List.of(SCORES))
                    .getFirst()
                    .data();
            for (int index = 0; index < sums.length; index++) {
                sums[index] += scores.get(index) / starts.size();
            }
        }
        return sums;
    }

    private List<Tag> tags(double[] scores) {
        List<Tag> tags = new ArrayList<>();
        for (int index = 0; index < scores.length; index++) {
            SoundClass one = classes.classes().get(index);
            double least = one.facet().equals(SoundClass.MOODS) ? options.leastMood() : options.least();
            if (scores[index] >= least) {
                tags.add(new Tag(one.facet(), one.label(), Math.min(scores[index], 1), ORIGIN));
            }
        }
        tags.sort(Comparator.comparingDouble(Tag::confidence).reversed());
        return List.copyOf(tags);
    }

    @Override
    public void close() {
        gate.close(session::close);
    }

    @Override
    public String toString() {
        return gate.toString();
    }
}
