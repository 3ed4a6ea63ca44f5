package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.vector.taste.Recommendation;
import dev.loreboard.vector.taste.Recommender;
import dev.loreboard.vector.taste.Response;
import dev.loreboard.vector.taste.Taste;
import dev.loreboard.vector.taste.TasteOptions;
import dev.loreboard.vector.taste.Wish;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to look at next: by what somebody did and says, else by what many want, else the newest. */
final class Advice {

    private static final Filter PICTURES = Field.named("content.modality").is("image");
    private static final double SELDOM = 0.1;

    private final Gallery gallery;
    private final VectorStore store;
    private final Embedder embedder;
    private final ResponseTable responses;
    private final PreferenceTable preferences;
    private final Fashion fashion;
    private final LikenessOfGallery likeness;
    private final Clock clock;

    /** @param of the picture that it is like, when that is why */
    record Advised(Picture picture, String reason, Optional<String> of) {}

    Advice(Gallery gallery, Embedder embedder, ResponseTable responses, PreferenceTable preferences) {
        this.gallery = gallery;
        this.store = gallery.vectors();
        this.embedder = embedder;
        this.responses = responses;
        this.preferences = preferences;
        this.fashion = new Fashion(gallery, responses);
        this.likeness = new LikenessOfGallery(store, PICTURES);
        this.clock = responses.clock();
    }

    /**
     * The best first.
     *
     * @param asking nobody, for somebody without an account
     * @param words in which they say what they look for; may be empty
     */
    List<Advised> of(Optional<Person> asking, String words, int limit) {
        Preferences said = asking.map(preferences::of).orElseGet(Preferences::ofNobody);
        Taste taste = asking.map(this::taste).orElseGet(Taste::none);
        String looksFor = words.isEmpty() ? said.interests() : words;
        Wish wish =
                Wish.of(taste).where(PICTURES).limit(limit).seed(taste.known().size());
        if (!looksFor.isEmpty()) {
            wish = wish.described(embedder.embed(Text.query(looksFor)));
        }
        List<Recommendation> found = Recommender.over(store)
                .curiosity(said.surprise() ? SELDOM : 0)
                .popular(fashion.now())
                .recommend(wish);
        return withNewest(shown(found, new Reasons(gallery, looksFor)), taste, limit);
    }

    private Taste taste(Person person) {
        List<Response> told = responses.of(person).stream()
                .flatMap(kept -> entry(kept.picture()).map(entry -> new Response(entry, kept.reaction(), kept.told())))
                .toList();
        return Taste.of(told, clock.instant(), TasteOptions.of(likeness.now()));
    }

    private Stream<Entry> entry(String picture) {
        return store.find(picture).stream();
    }

    private List<Advised> shown(List<Recommendation> found, Reasons reasons) {
        Map<String, Picture> pictures = gallery
                .pictures(found.stream().map(Recommendation::id).toList())
                .stream()
                .collect(Collectors.toMap(Picture::id, Function.identity()));
        return found.stream()
                .flatMap(one -> Stream.ofNullable(pictures.get(one.id()))
                        .map(picture ->
                                new Advised(picture, reasons.of(one.because()), Reasons.likeness(one.because()))))
                .toList();
    }

    /** Where too little is known, there is still something to like. */
    private List<Advised> withNewest(List<Advised> advised, Taste taste, int limit) {
        Map<String, Advised> all = new LinkedHashMap<>();
        advised.forEach(one -> all.put(one.picture().id(), one));
        gallery.latest(limit + taste.known().size()).stream()
                .filter(picture -> !taste.known().contains(picture.id()))
                .forEach(picture -> all.putIfAbsent(
                        picture.id(), new Advised(picture, "because it is new here", Optional.empty())));
        return new ArrayList<>(all.values()).subList(0, Math.min(limit, all.size()));
    }
}
