package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.examples.studio.accounts.Person;
import java.util.List;
import java.util.Optional;

/** What to look at next, pictures and LoRA models side by side. */
final class Advice {

    private static final int PICTURES = 24;
    private static final int MODELS = 6;

    private final Embedder embedder;
    private final PreferenceTable preferences;
    private final TasteLearning learning;
    private final PictureAdvice pictures;
    private final ModelAdvice models;

    /** The best of each kind first. */
    record Sheet(String words, List<PictureAdvice.Advised> pictures, List<ModelAdvice.Advised> models) {}

    Advice(Things things, Embedder embedder, ResponseTable responses, PreferenceTable preferences) {
        this.embedder = embedder;
        this.preferences = preferences;
        LikenessOfGallery likeness = new LikenessOfGallery(things.gallery().vectors(), PictureAdvice.PICTURES);
        this.learning = new TasteLearning(things, responses, likeness);
        Fashion fashion = new Fashion(things, responses);
        this.pictures = new PictureAdvice(things, fashion);
        this.models = new ModelAdvice(things, fashion);
    }

    /**
     * What somebody is shown.
     *
     * @param person nobody, for somebody without an account
     * @param words in which they say what they look for; may be empty
     */
    Sheet of(Optional<Person> person, String words) {
        Preferences said = person.map(preferences::of).orElseGet(Preferences::ofNobody);
        Tastes tastes = person.map(learning::of).orElseGet(Tastes::none);
        String looksFor = words.isEmpty() ? said.interests() : words;
        Asking asking = new Asking(tastes, looksFor, described(looksFor), said.surprise());
        return new Sheet(words, pictures.to(asking, PICTURES), models.to(asking, MODELS));
    }

    private Optional<Embedding> described(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(embedder.embed(Text.query(words)));
    }
}
