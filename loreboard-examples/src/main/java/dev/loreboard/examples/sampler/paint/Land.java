package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Frame;
import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Ground;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Scene;
import java.util.List;
import java.util.SplittableRandom;

/** The land under the sky: ridge behind ridge, each paler than the one before it, then water or meadows. */
final class Land {

    private static final int STEPS = 90;

    private final Sheet sheet;
    private final Scene scene;
    private final Light light;
    private final double horizon;
    private final SplittableRandom chance;
    private final boolean wooded;
    private final List<Placed> placed;

    Land(Sheet sheet, Scene scene, Light light, Composition composition, SplittableRandom chance) {
        this.sheet = sheet;
        this.scene = scene;
        this.light = light;
        this.horizon = composition.horizon();
        this.chance = chance;
        this.placed = composition.placed();
        this.wooded = isWooded(scene);
    }

    /** Whether firs stand on the nearer ridges. */
    static boolean isWooded(Scene scene) {
        return (scene.seed() & 3) != 0
                && scene.subjects().stream().noneMatch(subject -> switch (subject.kind()) {
                    case DESERT, SEA, VOLCANO -> true;
                    default -> false;
                });
    }

    /** What lies behind all subjects that stand on something. */
    void paintFar() {
        boolean open = has(Kind.SEA) || has(Kind.DESERT);
        Pigments pigments = light.pigments();
        int ridges = open ? 1 : 4;
        for (int ridge = 0; ridge < ridges; ridge++) {
            double near = ridge / 3.0;
            Hue hue = pigments.far().mix(pigments.land().mix(pigments.growth(), 0.4 * near), 0.5 + 0.5 * near);
            Ink ink = Ink.of(hue)
                    .with(ridge < 2 ? Grain.ROCK : Grain.LEAF)
                    .round(0.1)
                    .misty(0.62 - 0.3 * near);
            double level = horizon - 0.055 + 0.035 * ridge;
            double[] edge = ridge(
                    ink, level, between(0.2, 0.36) * (1.1 - 0.55 * near), 0.8 + 0.5 * ridge, 0.6 - 0.46 * near, ridge);
            if (wooded && ridge >= 2) {
                trees(edge, ink.darker(0.12), 0.6 - 0.46 * near, ridge);
            }
        }
        if (scene.hasWater()) {
            water();
        } else {
            meadow(pigments.land().mix(pigments.far(), 0.22), horizon + 0.055, 0.03, 0.12, 5);
            meadow(pigments.land(), horizon + 0.15, 0.045, 0.03, 6);
            path();
        }
    }

    /** What the subjects on dry land stand on, where there is water behind it. */
    void paintShore() {
        if (scene.hasWater()) {
            Hue hue = light.pigments().land();
            double level = has(Kind.SEA) ? 0.94 : 0.855;
            meadow(hue.lighter(0.12), level, 0.03, 0.02, 7);
            meadow(hue.mix(light.pigments().growth(), 0.35), level + 0.03, 0.03, 0, 8);
        }
    }

    /** What is nearer than all subjects. */
    void paintNear() {
        Hue hue = light.pigments().growth();
        boolean wet = scene.hasWater() && !hasLand();
        if (!wet) {
            meadow(hue.mix(light.pigments().land(), 0.35), has(Kind.SEA) ? 0.98 : 0.955, 0.028, 0, 9);
            bank(hue);
            grass(hue);
        }
    }

    /** Dead branches that reach into the picture from above. */
    void paintBranches() {
        Ink bark = Ink.of(light.pigments().growth().darker(0.45)).round(0.2);
        for (int branch = 0; branch < 4; branch++) {
            double side = branch % 2 == 0 ? 0 : sheet.breadth();
            double inward = branch % 2 == 0 ? 1 : -1;
            double x = side - inward * 0.03;
            double y = between(-0.05, 0.16);
            double reach = between(0.16, 0.3);
            double dip = between(-0.02, 0.1);
            Outline limb = new Outline()
                    .limb(0.026, 0.004, x, y, x + inward * reach * 0.5, y + dip * 0.3, x + inward * reach, y + dip);
            for (int twig = 0; twig < 5; twig++) {
                double from = 0.25 + 0.15 * twig;
                double startX = x + inward * reach * from;
                double startY = y + dip * from * from;
                limb.limb(
                        0.01,
                        0.002,
                        startX,
                        startY,
                        startX + inward * between(0.03, 0.07),
                        startY + between(-0.07, 0.09));
            }
            sheet.fill(limb, Frame.SHEET, bark, Sheet.LAND + 12, 0);
        }
    }

    private boolean has(Kind kind) {
        return scene.subjects().stream().anyMatch(subject -> subject.kind() == kind);
    }

    private boolean hasLand() {
        return scene.subjects().stream().anyMatch(subject -> subject.kind().ground() == Ground.LAND);
    }

    /** Firs along the edge of a ridge, in clumps. */
    private void trees(double[] edge, Ink ink, double air, int number) {
        Outline firs = new Outline();
        double grown = 0.022 + 0.012 * (number - 2);
        for (int i = 0; i < STEPS * 2; i++) {
            int at = chance.nextInt(STEPS);
            double x = edge[2 * at] + between(-0.01, 0.01);
            if (sheet.noise().at((float) x * 4.5f + 11, number) > 0.46f) {
                double y = edge[2 * at + 1] + between(0.002, 0.02);
                double tall = grown * between(0.6, 1.3);
                firs.polygon(
                        x - tall * 0.26,
                        y,
                        x + tall * 0.26,
                        y,
                        x + tall * 0.09,
                        y - tall * 0.5,
                        x + tall * 0.16,
                        y - tall * 0.5,
                        x,
                        y - tall,
                        x - tall * 0.16,
                        y - tall * 0.5,
                        x - tall * 0.09,
                        y - tall * 0.5);
            }
        }
        if (firs.isDrawn()) {
            sheet.fill(firs, Frame.SHEET, ink, Sheet.LAND + number, air);
        }
    }

    private double[] ridge(Ink ink, double level, double swing, double pace, double air, int number) {
        double[] points = new double[2 * STEPS + 4];
        for (int i = 0; i < STEPS; i++) {
            double x = sheet.breadth() * i / (STEPS - 1);
            float hill = sheet.noise().rough((float) (x * pace * 1.7 + number * 40), number * 3.7f, 3);
            float shrub = sheet.noise().rough((float) (x * 26 * pace), number * 9.1f, 2);
            points[2 * i] = x;
            points[2 * i + 1] =
                    level - swing * Math.max(-0.1, hill - 0.36) - 0.014 * (0.6 + 0.25 * number) * (shrub - 0.5);
        }
        close(points, Math.min(1, level + 0.2));
        sheet.fill(new Outline().polygon(points), Frame.SHEET, ink, Sheet.LAND + number, air);
        return points;
    }

    private void meadow(Hue hue, double level, double swing, double air, int number) {
        double[] points = new double[2 * STEPS + 4];
        for (int i = 0; i < STEPS; i++) {
            double x = sheet.breadth() * i / (STEPS - 1);
            points[2 * i] = x;
            points[2 * i + 1] = level - swing * (sheet.noise().rough((float) (x * 1.6 + number * 40), number, 2) - 0.5);
        }
        close(points, 1.02);
        Ink ink = Ink.of(hue).with(Grain.GRASS).round(0.35);
        sheet.fill(new Outline().polygon(points), Frame.SHEET, ink, Sheet.LAND + number, air);
    }

    private void close(double[] points, double bottom) {
        points[2 * STEPS] = sheet.breadth();
        points[2 * STEPS + 1] = bottom;
        points[2 * STEPS + 2] = 0;
        points[2 * STEPS + 3] = bottom;
    }

    private void water() {
        Hue hue = light.pigments()
                .high()
                .mix(light.pigments().land(), 0.4)
                .mix(light.pigments().low(), 0.1);
        double top = horizon + 0.045;
        Ink ink = Ink.of(hue).round(0.3);
        sheet.fill(
                new Outline().polygon(0, top, sheet.breadth(), top, sheet.breadth(), 1.02, 0, 1.02),
                Frame.SHEET,
                ink,
                Sheet.WATER,
                0.08);
    }

    /** A way that leads the eye inwards. */
    private void path() {
        if (has(Kind.DESERT) || has(Kind.SEA)) {
            return;
        }
        double start = sheet.breadth() * between(0.3, 0.7);
        double bend = sheet.breadth() * between(-0.22, 0.22);
        double end = sheet.breadth() * between(0.35, 0.65);
        Ink ink = Ink.of(light.pigments().land().mix(light.pigments().low(), 0.42))
                .round(0.2)
                .sheer(0.8);
        double top = horizon + 0.08;
        sheet.fill(
                new Outline()
                        .limb(
                                0.3,
                                0.006,
                                start,
                                1.04,
                                (start + bend + end) / 2,
                                0.86,
                                end - bend * 0.6,
                                0.8 * top + 0.2,
                                end,
                                top),
                Frame.SHEET,
                ink,
                Sheet.LAND + 6,
                0.03);
    }

    /** A dark bank in the corner where nobody stands, which frames the picture. */
    private void bank(Hue hue) {
        boolean left = isFree(0);
        if (!left && !isFree(1)) {
            return;
        }
        double[] points = new double[2 * STEPS + 4];
        double rise = between(0.14, 0.24);
        for (int i = 0; i < STEPS; i++) {
            double part = i / (double) (STEPS - 1);
            double away = left ? part : 1 - part;
            float rough = sheet.noise().rough((float) (part * sheet.breadth() * 22), 71, 3);
            double slope = StrictMath.exp(-away * away * 26);
            points[2 * i] = sheet.breadth() * part;
            points[2 * i + 1] = 1.03 - slope * (rise + 0.06 * rough);
        }
        close(points, 1.03);
        sheet.fill(
                new Outline().polygon(points),
                Frame.SHEET,
                Ink.of(hue.darker(0.2)).with(Grain.LEAF).round(0.2),
                Sheet.LAND + 13,
                0);
    }

    /** Whether nothing stands in the outer part of one side, 0 or 1. */
    private boolean isFree(int side) {
        double strip = 0.26 * sheet.breadth();
        return placed.stream()
                .filter(thing -> thing.subject().kind().ground() != Ground.SKY)
                .noneMatch(thing -> {
                    double half = 0.5
                            * thing.subject().kind().breadth()
                            * thing.frame().size();
                    return side == 0
                            ? thing.frame().x() - half < strip
                            : thing.frame().x() + half > sheet.breadth() - strip;
                });
    }

    private void grass(Hue hue) {
        Ink dark = Ink.of(hue.mix(light.pigments().land(), 0.3).darker(0.08)).round(0.2);
        Ink pale = Ink.of(hue.mix(light.pigments().low(), 0.2)).round(0.2);
        Outline darkBlades = new Outline();
        Outline paleBlades = new Outline();
        int tufts = (int) (sheet.breadth() * 34);
        for (int tuft = 0; tuft < tufts; tuft++) {
            double x = chance.nextDouble() * sheet.breadth();
            double edge = Math.abs(2 * x / sheet.breadth() - 1);
            double tall = (0.02 + 0.075 * edge * edge) * between(0.6, 1.2);
            Outline blades = tuft % 3 == 0 ? paleBlades : darkBlades;
            for (int blade = -1; blade <= 1; blade++) {
                double tip = x + blade * tall * 0.35 + between(-0.01, 0.01);
                blades.limb(
                        0.011,
                        0.001,
                        x + blade * 0.006,
                        1.01,
                        x + blade * tall * 0.12,
                        0.99 - tall * 0.6,
                        tip,
                        0.965 - tall);
            }
        }
        sheet.fill(darkBlades, Frame.SHEET, dark, Sheet.LAND + 10, 0);
        sheet.fill(paleBlades, Frame.SHEET, pale, Sheet.LAND + 11, 0);
    }

    private double between(double from, double to) {
        return from + chance.nextDouble() * (to - from);
    }
}
