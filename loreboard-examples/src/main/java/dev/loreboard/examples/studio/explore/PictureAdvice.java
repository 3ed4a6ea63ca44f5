package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.vector.taste.Recommendation;
import dev.loreboard.vector.taste.Taste;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which pictures to look at next: by what somebody did and says, else by what many want, else the newest. */
record PictureAdvice(Things things, Fashion fashion) {

    static final Filter PICTURES = Field.named("content.modality").is("image");

    /** @param of the picture or model that it is like, when that is why */
    record Advised(Picture picture, String reason, Optional<String> of) {}

    /** The best first. */
    List<Advised> to(Asking asking, int limit) {
        Taste taste = asking.tastes().forPictures();
        List<Recommendation> found =
                asking.choose(things.gallery().vectors(), PICTURES, taste, fashion.ofPictures(), limit);
        return withNewest(shown(found, new Reasons(things, asking.looksFor())), taste, limit);
    }

    private List<Advised> shown(List<Recommendation> found, Reasons reasons) {
        List<String> ids = found.stream().map(Recommendation::id).toList();
        Map<String, Picture> pictures =
                things.gallery().pictures(ids).stream().collect(Collectors.toMap(Picture::id, Function.identity()));
        Map<String, List<String>> madeWith = things.models().madeWith(ids);
        return found.stream()
                .flatMap(one -> Stream.ofNullable(pictures.get(one.id()))
                        .map(picture -> new Advised(
                                picture,
                                reasons.ofPicture(one.because(), madeWith.getOrDefault(one.id(), List.of())),
                                Reasons.likeness(one.because()))))
                .toList();
    }

    /** Where too little is known, there is still something to like. */
    private List<Advised> withNewest(List<Advised> advised, Taste taste, int limit) {
        Map<String, Advised> all = new LinkedHashMap<>();
        advised.forEach(one -> all.put(one.picture().id(), one));
        things.gallery().latest(limit + taste.known().size()).stream()
                .filter(picture -> !taste.known().contains(picture.id()))
                .forEach(picture -> all.putIfAbsent(
                        picture.id(), new Advised(picture, "because it is new here", Optional.empty())));
        return new ArrayList<>(all.values()).subList(0, Math.min(limit, all.size()));
    }
}
