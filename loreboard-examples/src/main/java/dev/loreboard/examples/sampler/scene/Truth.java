package dev.loreboard.examples.sampler.scene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is true of a picture, in words.
 *
 * @param caption all its facts in one sentence
 * @param tags the facts by facet: subjects, colours, counts, palette, style, time, weather, mood, era and setting
 * @param alsoTrue what can be seen in it besides, because a subject or the weather brings it along
 */
public record Truth(
        long seed, String caption, Map<String, List<String>> tags, List<String> moods, List<String> alsoTrue) {

    public Truth {
        Map<String, List<String>> copies = new LinkedHashMap<>();
        tags.forEach((facet, words) -> copies.put(facet, List.copyOf(words)));
        tags = Collections.unmodifiableMap(copies);
        moods = List.copyOf(moods);
        alsoTrue = List.copyOf(alsoTrue);
    }

    /** The truth about a scene, to which its painter adds what he put around the subjects. */
    public static Truth of(Scene scene, List<String> surroundings) {
        Set<String> besides = new LinkedHashSet<>(surroundings);
        scene.subjects().forEach(subject -> besides.addAll(subject.kind().brings()));
        scene.weather().ifPresent(weather -> besides.addAll(brought(weather)));
        if (scene.setting().isOutdoors()) {
            besides.add("sky");
        }
        scene.subjects().forEach(subject -> besides.remove(subject.kind().word()));
        return new Truth(
                scene.seed(),
                Caption.of(scene),
                tags(scene),
                scene.mood().map(mood -> List.of(mood.word())).orElse(List.of()),
                List.copyOf(besides));
    }

    private static Map<String, List<String>> tags(Scene scene) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        tags.put("setting", List.of(scene.setting().word()));
        tags.put(
                "subject",
                scene.subjects().stream().map(subject -> subject.kind().word()).toList());
        tags.put(
                "colour",
                scene.subjects().stream()
                        .map(subject -> subject.colour().word())
                        .toList());
        tags.put("count", scene.subjects().stream().map(Subject::number).toList());
        tags.put("palette", List.of(scene.palette().word()));
        tags.put("style", List.of(scene.style().word()));
        scene.time().ifPresent(time -> tags.put("time", List.of(time.word())));
        scene.weather().ifPresent(weather -> tags.put("weather", List.of(weather.word())));
        scene.mood().ifPresent(mood -> tags.put("mood", List.of(mood.word())));
        scene.era().ifPresent(era -> tags.put("era", List.of(era.word())));
        return tags;
    }

    private static List<String> brought(Weather weather) {
        return switch (weather) {
            case CLEAR -> List.of();
            case CLOUDY -> List.of("clouds");
            case RAIN -> List.of("rain", "clouds");
            case SNOW -> List.of("snow");
            case FOG -> List.of("fog");
            case STORM -> List.of("rain", "clouds", "lightning");
        };
    }
}
