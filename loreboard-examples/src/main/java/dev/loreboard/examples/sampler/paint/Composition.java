package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Frame;
import dev.loreboard.examples.sampler.scene.Ground;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where everything goes.
 *
 * <p>What stands on the earth shares the width of the picture by its breadth, so that nothing hides another thing; a
 * single one stands on a line of thirds. What flies goes where the sky is free, and parts of the land lie
 * behind, on the other side. Each further attempt is another draw, with a little less room between.
 *
 * @param breadth the width of the picture in units of its height
 * @param horizon how far down the horizon is
 * @param sunX where the light comes from
 */
record Composition(double breadth, double horizon, double sunX, double sunY, List<Placed> placed) {

    private static final double MARGIN = 0.025;

    static Composition of(Scene scene, double breadth, int attempt) {
        return new Draft(scene, breadth, attempt).composition();
    }

    /** One attempt. */
    private static final class Draft {

        private final Scene scene;
        private final double breadth;
        private final int attempt;
        private final SplittableRandom chance;
        private final double horizon;
        private final List<Placed> placed = new ArrayList<>();
        private final boolean startsLeft;
        private final boolean onPlain;

        Draft(Scene scene, double breadth, int attempt) {
            this.scene = scene;
            this.breadth = breadth;
            this.attempt = attempt;
            this.chance = new SplittableRandom(scene.seed() * 31 + attempt);
            this.startsLeft = chance.nextBoolean();
            this.onPlain = scene.subjects().stream()
                    .anyMatch(subject -> subject.kind() == Kind.SEA || subject.kind() == Kind.DESERT);
            double low = onPlain ? between(0.46, 0.52) : between(0.56, 0.66);
            this.horizon = scene.setting() == Setting.LANDSCAPE ? low : 0.62;
        }

        Composition composition() {
            boolean low = scene.time().isPresent()
                    && switch (scene.time().get()) {
                        case DAWN, DUSK -> true;
                        case DAY, NIGHT -> false;
                    };
            double sunX = breadth * (startsLeft ? between(0.66, 0.84) : between(0.16, 0.34));
            double sunY = low ? horizon - between(0.17, 0.24) : between(0.1, 0.2);
            List<Integer> sky = new ArrayList<>();
            List<Integer> earth = new ArrayList<>();
            List<Integer> land = new ArrayList<>();
            for (int i = 0; i < scene.subjects().size(); i++) {
                switch (scene.subjects().get(i).kind().ground()) {
                    case SKY -> sky.add(i);
                    case TERRAIN -> land.add(i);
                    case LAND, WATER, TABLE, FLOOR, PAVEMENT, PAPER -> earth.add(i);
                }
            }
            putLand(land, !earth.isEmpty(), !sky.isEmpty());
            putEarth(earth, !sky.isEmpty(), !land.isEmpty());
            putSky(sky, !earth.isEmpty() || !land.isEmpty());
            placed.sort(Comparator.comparingInt(Draft::layer).thenComparingDouble(Placed::depth));
            return new Composition(breadth, horizon, sunX, sunY, List.copyOf(placed));
        }

        private static int layer(Placed thing) {
            return switch (thing.subject().kind().ground()) {
                case SKY -> thing.subject().kind() == Kind.MOON ? 0 : 2;
                case TERRAIN -> 1;
                case LAND, WATER, TABLE, FLOOR, PAVEMENT, PAPER -> 3;
            };
        }

        private void putLand(List<Integer> land, boolean besideEarth, boolean underSky) {
            for (int index : land) {
                Subject subject = scene.subjects().get(index);
                Kind kind = subject.kind();
                if (kind == Kind.SEA || kind == Kind.DESERT) {
                    double size = (1 - horizon) / (kind == Kind.SEA ? 0.93 : 0.8);
                    double top = kind == Kind.SEA ? 0.55 : 0.4;
                    place(subject, index, 0, breadth * 0.5, horizon + top * size, size, 0.05);
                    continue;
                }
                double most = underSky ? 0.46 : 0.62;
                double size = Math.min(most, 1.12 * breadth / subject.breadth());
                double side = besideEarth ? (startsLeft ? 0.66 : 0.34) : (startsLeft ? 0.42 : 0.58);
                double foot = Math.min(0.84, horizon + (besideEarth ? 0.05 : 0.14));
                size = Math.min(size, foot - 0.04);
                group(subject, index, breadth * side, foot, size, besideEarth ? 0.2 : 0.08, 0.05);
            }
        }

        private void putEarth(List<Integer> earth, boolean underSky, boolean beforeLand) {
            List<Integer> order = new ArrayList<>(earth);
            if (!startsLeft) {
                order = order.reversed();
            }
            double whole = 0;
            for (int index : order) {
                whole += share(scene.subjects().get(index));
            }
            double left = 0;
            for (int index : order) {
                Subject subject = scene.subjects().get(index);
                double slot = (breadth - 2 * MARGIN) * share(subject) / whole;
                double most = tallest(order.size(), underSky, beforeLand) * (subject.rows() > 1 ? 0.76 : 1);
                double size = Math.min(most, (0.97 + 0.02 * attempt) * slot / subject.breadth());
                size = Math.max(size, subject.rows() > 1 ? 0.17 : 0.235);
                double x = MARGIN + left + slot / 2;
                if (order.size() == 1) {
                    double third = beforeLand ? (startsLeft ? 0.3 : 0.7) : startsLeft ? 0.37 : 0.63;
                    x = breadth
                            * (scene.setting() == Setting.CHART || scene.setting() == Setting.DOCUMENT ? 0.5 : third);
                }
                group(subject, index, x, foot(subject), size, 0.03, 0.45);
                left += slot;
            }
        }

        private void putSky(List<Integer> sky, boolean overEarth) {
            for (int i = 0; i < sky.size(); i++) {
                Subject subject = scene.subjects().get(sky.get(i));
                double slot = sky.size() == 1 ? breadth : breadth / 2;
                double most = (overEarth ? 0.36 - 0.012 * attempt : 0.56)
                        * (subject.rows() > 1 ? 0.62 : 1)
                        * (sky.size() == 1 ? 1 : 0.86);
                double size = Math.min(most, 0.94 * slot / subject.breadth());
                size = Math.max(size, subject.rows() > 1 ? 0.15 : 0.24);
                double x =
                        breadth * (sky.size() == 1 ? (startsLeft ? 0.64 : 0.36) : (i == 0) == startsLeft ? 0.73 : 0.27);
                double tall = size * (1 + (subject.rows() - 1) * 0.9);
                double foot = (overEarth ? between(0.04, 0.1) : between(0.1, 0.2)) + tall;
                group(subject, sky.get(i), x, foot, size, 0.04, 0.9);
            }
        }

        private double foot(Subject subject) {
            return switch (subject.kind().ground()) {
                case WATER -> Math.min(0.88, horizon + between(0.13, 0.22));
                case LAND ->
                    scene.setting() == Setting.STILL_LIFE
                            ? between(0.86, 0.92)
                            : scene.hasWater()
                                    ? (onPlain ? between(0.94, 0.96) : between(0.91, 0.94))
                                    : between(0.84, 0.92);
                case TABLE -> between(0.84, 0.92);
                case FLOOR -> between(0.86, 0.94);
                case PAVEMENT -> subject.kind() == Kind.HOUSE ? 0.8 : subject.kind() == Kind.CAR ? 0.94 : 0.88;
                case PAPER -> 0.94;
                case SKY, TERRAIN -> horizon;
            };
        }

        private double tallest(int beside, boolean underSky, boolean beforeLand) {
            double alone = switch (scene.setting()) {
                case LANDSCAPE -> 0.6;
                case STREET -> 0.62;
                case INTERIOR, STILL_LIFE -> 0.6;
                case CHART, DOCUMENT -> 0.86;
            };
            double shared = alone * Math.max(0.7, 1 - 0.05 * attempt) * (beside == 1 ? 1 : beside == 2 ? 0.82 : 0.68);
            double plain = onPlain ? (beside == 1 ? 0.78 : 0.7) : 0.84;
            return shared * (underSky ? 0.72 : 1) * (beforeLand ? plain : 1);
        }

        private static double share(Subject subject) {
            return StrictMath.sqrt(subject.breadth() * (0.3 + subject.breadth()));
        }

        /** Puts all instances of a subject around a place; the ones behind stand {@code rise} of their height higher. */
        private void group(Subject subject, int index, double x, double foot, double size, double air, double rise) {
            double half = subject.breadth() * size / 2;
            double middle = 2 * half > breadth - 2 * MARGIN
                    ? breadth / 2
                    : Math.clamp(x, half + MARGIN, breadth - half - MARGIN);
            double step = subject.kind().breadth() * size;
            int back = subject.rows() == 1 ? 0 : subject.count() / 2;
            int front = subject.count() - back;
            for (int i = 0; i < back; i++) {
                double away = middle + (i - (back - 1) / 2.0) * step * 1.06 + (subject.count() == 4 ? 0.24 * step : 0);
                place(subject, index, i, away, foot - rise * size, size * 0.88, air + 0.05);
            }
            for (int i = 0; i < front; i++) {
                double away = middle + (i - (front - 1) / 2.0) * step * 1.03 - (subject.count() == 4 ? 0.24 * step : 0);
                place(subject, index, back + i, away, foot + between(-0.01, 0.01), size * between(0.95, 1), air);
            }
        }

        private void place(Subject subject, int index, int instance, double x, double y, double size, double air) {
            boolean mirrored = subject.kind().ground() != Ground.PAPER
                    && (subject.count() > 1 ? startsLeft : chance.nextBoolean());
            boolean tilts = subject.kind().ground() == Ground.SKY && subject.kind() != Kind.MOON;
            double lean = tilts ? between(-0.14, 0.14) : 0;
            placed.add(new Placed(subject, index, instance, new Frame(x, y, size, mirrored, lean), air));
        }

        private double between(double from, double to) {
            return from + chance.nextDouble() * (to - from);
        }
    }
}
