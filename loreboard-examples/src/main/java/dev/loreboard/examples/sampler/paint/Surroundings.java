package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Truth;
import dev.loreboard.examples.sampler.scene.Weather;
import java.util.ArrayList;
import java.util.List;

/** What the painter puts around subjects without being asked, so that the truth can name it. */
public final class Surroundings {

    private Surroundings() {}

    /** The whole truth about the picture of a scene. */
    public static Truth truth(Scene scene) {
        return Truth.of(scene, of(scene));
    }

    private static List<String> of(Scene scene) {
        List<String> words = new ArrayList<>();
        switch (scene.setting()) {
            case LANDSCAPE -> {
                words.add("landscape");
                words.add(ground(scene));
                words.add("hills");
                if (Land.isWooded(scene)) {
                    words.add("trees");
                }
            }
            case STREET -> words.addAll(List.of("street", "houses", "road", "windows"));
            case INTERIOR -> words.addAll(List.of("room", "window", "picture on the wall", "carpet"));
            case STILL_LIFE -> words.addAll(List.of("table", "window", "curtain"));
            case CHART -> words.addAll(List.of("paper", "diagram"));
            case DOCUMENT -> words.addAll(List.of("paper", "desk", "writing"));
        }
        scene.mood().ifPresent(mood -> words.addAll(drifting(mood)));
        if (scene.setting() == Setting.LANDSCAPE) {
            scene.time().ifPresent(time -> words.addAll(lit(time, scene)));
            scene.mood().filter(Attempt::hasBranches).ifPresent(mood -> words.add("bare branches"));
        }
        return words;
    }

    private static String ground(Scene scene) {
        boolean sandy = scene.subjects().stream().anyMatch(subject -> subject.kind() == Kind.DESERT);
        return scene.hasWater() ? "water" : sandy ? "sand" : "path";
    }

    private static List<String> drifting(Mood mood) {
        return switch (mood) {
            case SERENE -> List.of("mist");
            case JOYFUL -> List.of("petals");
            case DREAMY -> List.of("bubbles");
            case MYSTERIOUS -> List.of("fireflies", "mist");
            case EPIC -> List.of("rays of light");
            case MELANCHOLY -> List.of("falling leaves");
            case OMINOUS -> List.of("embers");
            case TENSE -> List.of("slanting shadows");
        };
    }

    private static List<String> lit(TimeOfDay time, Scene scene) {
        boolean open = scene.weather()
                .filter(weather -> weather == Weather.CLEAR || weather == Weather.CLOUDY)
                .isPresent();
        return switch (time) {
            case DAY -> List.of();
            case DAWN, DUSK -> open ? List.of("sun") : List.of();
            case NIGHT -> open ? List.of("stars") : List.of();
        };
    }
}
