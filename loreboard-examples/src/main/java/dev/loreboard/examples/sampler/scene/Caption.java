package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** Says all facts of a scene in one plain sentence. */
final class Caption {

    private Caption() {}

    static String of(Scene scene) {
        StringBuilder sentence =
                new StringBuilder(medium(scene.style())).append(" of ").append(things(scene.subjects()));
        if (scene.setting() != Setting.LANDSCAPE) {
            sentence.append(", ").append(place(scene.setting()));
        }
        scene.era().ifPresent(era -> sentence.append(", ").append(age(era)));
        scene.time().ifPresent(time -> sentence.append(", ").append(hour(time)));
        scene.weather().ifPresent(weather -> sentence.append(", in ").append(air(weather)));
        scene.mood().ifPresent(mood -> sentence.append(", ").append(mood.word()).append(" in mood"));
        return sentence.append(", in ")
                .append(scene.palette().word())
                .append(" colours.")
                .toString();
    }

    private static String things(List<Subject> subjects) {
        StringBuilder list = new StringBuilder(subjects.getFirst().words());
        for (int i = 1; i < subjects.size(); i++) {
            list.append(i == subjects.size() - 1 ? " and " : ", ")
                    .append(subjects.get(i).words());
        }
        return list.toString();
    }

    private static String medium(Style style) {
        return switch (style) {
            case FLAT -> "A flat picture";
            case INK -> "An ink drawing";
            case WATERCOLOUR -> "A watercolour";
            case PIXEL -> "A pixel picture";
            case WOODCUT -> "A woodcut";
        };
    }

    private static String place(Setting setting) {
        return switch (setting) {
            case LANDSCAPE -> "in a landscape";
            case STREET -> "a street scene";
            case INTERIOR -> "an interior";
            case STILL_LIFE -> "a still life";
            case CHART -> "a chart on paper";
            case DOCUMENT -> "a document on a desk";
        };
    }

    private static String age(Era era) {
        return (era == Era.ANCIENT || era == Era.INDUSTRIAL ? "from an " : "from a ") + era.word() + " age";
    }

    private static String hour(TimeOfDay time) {
        return switch (time) {
            case DAWN -> "at dawn";
            case DAY -> "by day";
            case DUSK -> "at dusk";
            case NIGHT -> "at night";
        };
    }

    private static String air(Weather weather) {
        return switch (weather) {
            case CLEAR -> "clear weather";
            case CLOUDY -> "cloudy weather";
            case RAIN -> "rain";
            case SNOW -> "snow";
            case FOG -> "fog";
            case STORM -> "a storm";
        };
    }
}
