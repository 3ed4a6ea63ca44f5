package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Frame;
import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Sheet;
import java.util.SplittableRandom;

/** What is behind and below subjects that are not under the open sky: a room, a table, a street, a sheet of paper. */
final class Rooms {

    private final Sheet sheet;
    private final Light light;
    private final SplittableRandom chance;
    private final double wide;

    Rooms(Sheet sheet, Light light, SplittableRandom chance) {
        this.sheet = sheet;
        this.light = light;
        this.chance = chance;
        this.wide = sheet.breadth();
    }

    /** A wall with a window that shows the time of day, and boards. */
    void interior() {
        wall(0.74);
        window(wide * (chance.nextBoolean() ? 0.2 : 0.8), 0.1);
        Ink frame = Ink.of(light.pigments().growth()).with(Grain.WOOD);
        double x = wide * between(0.42, 0.58);
        box(frame, x - 0.11, 0.16, 0.22, 0.17, 20);
        box(Ink.of(light.pigments().low()), x - 0.095, 0.175, 0.19, 0.14, 21);
        fill(
                new Outline().blob(x - 0.09, 0.315, x - 0.03, 0.22, x + 0.02, 0.28, x + 0.06, 0.24, x + 0.09, 0.315),
                Ink.of(light.pigments().land()),
                22);
        box(Ink.of(light.pigments().low().mix(light.pigments().land(), 0.35)), 0, 0.715, wide, 0.03, 23);
        Hue boards = light.pigments().land().mix(Hue.of(0x8a6544), 0.3);
        for (int board = -8; board < 9; board++) {
            double top = wide / 2 + board * wide * 0.1;
            double bottom = wide / 2 + board * wide * 0.2;
            Ink ink = Ink.of(board % 2 == 0 ? boards : boards.darker(0.12))
                    .with(Grain.WOOD)
                    .round(0.15);
            fill(
                    new Outline().polygon(top, 0.745, top + wide * 0.1, 0.745, bottom + wide * 0.2, 1.01, bottom, 1.01),
                    ink,
                    24 + (board & 1));
        }
        Ink rug =
                Ink.of(light.pigments().far().mix(light.pigments().high(), 0.5)).with(Grain.CLOTH);
        fill(new Outline().oval(wide / 2, 0.92, wide * 0.4, 0.075), rug.darker(0.2), 26);
        fill(new Outline().oval(wide / 2, 0.92, wide * 0.36, 0.062), rug, 27);
    }

    /** A wall, a window at the side, and a cloth over the edge of a table. */
    void stillLife() {
        wall(0.8);
        window(wide * (chance.nextBoolean() ? 0.08 : 0.92), 0.02);
        Ink drape = Ink.of(light.pigments().high().mix(light.pigments().land(), 0.5))
                .with(Grain.CLOTH)
                .round(0.8);
        double side = chance.nextBoolean() ? 0 : wide;
        double inward = side == 0 ? 1 : -1;
        for (int fold = 0; fold < 3; fold++) {
            double x = side + inward * (0.16 - 0.07 * fold);
            fill(
                    new Outline()
                            .blob(
                                    side - inward * 0.1,
                                    -0.1,
                                    x + inward * 0.04,
                                    -0.06,
                                    x,
                                    0.3,
                                    x - inward * 0.05,
                                    0.55,
                                    x + inward * 0.02,
                                    0.82,
                                    side - inward * 0.1,
                                    0.82),
                    fold % 2 == 0 ? drape : drape.darker(0.2),
                    20 + fold);
        }
        Hue cloth = light.pigments().low().mix(light.pigments().far(), 0.3);
        fill(
                new Outline().polygon(-0.01, 0.72, wide + 0.01, 0.7, wide + 0.01, 1.01, -0.01, 1.01),
                Ink.of(cloth).with(Grain.CLOTH).round(0.3),
                24);
        for (int fold = 0; fold < 5; fold++) {
            double x = wide * (0.1 + 0.2 * fold) + between(-0.05, 0.05);
            fill(
                    new Outline()
                            .limb(0.006, 0.03, x, 0.78, x + between(-0.06, 0.06), 0.88, x + between(-0.14, 0.14), 1.02),
                    Ink.of(cloth.darker(0.22)).round(0.2).sheer(0.6),
                    24);
        }
    }

    /** Fronts of houses that run to a point, a road and a pavement. */
    void street(double horizon) {
        double vanish = wide * between(0.4, 0.6);
        for (int side = -1; side <= 1; side += 2) {
            double edge = side < 0 ? -0.02 : wide + 0.02;
            for (int front = 0; front < 4; front++) {
                double near = edge + (vanish - edge) * (0.2 * front);
                double far = edge + (vanish - edge) * (0.2 * front + 0.19);
                double tall = between(0.36, 0.56) * (1 - 0.2 * front);
                double tallFar = tall * 0.8;
                Hue hue = light.pigments().far().mix(light.pigments().land(), between(0.25, 0.6));
                double base = horizon + 0.16 * (1 - 0.2 * front);
                fill(
                        new Outline().polygon(near, horizon - tall, far, horizon - tallFar, far, base, near, base),
                        Ink.of(hue).with(Grain.STONE).round(0.2),
                        20 + front);
                windows(near, far, horizon - tall * 0.9, base);
            }
        }
        Hue road = light.pigments().land().mix(Hue.of(0x4a4a50), 0.45);
        double top = horizon + 0.03;
        fill(
                new Outline()
                        .polygon(-0.01, top + 0.1, vanish, top, wide + 0.01, top + 0.1, wide + 0.01, 1.01, -0.01, 1.01),
                Ink.of(road.lighter(0.14)).with(Grain.GRASS),
                26);
        fill(
                new Outline().polygon(vanish - 0.015, top, vanish + 0.015, top, wide * 1.15, 1.01, -wide * 0.15, 1.01),
                Ink.of(road).with(Grain.GRASS),
                27);
        for (int dash = 0; dash < 5; dash++) {
            double from = top + (1 - top) * dash * dash / 25.0;
            double to = from + (1 - top) * (dash + 1) / 40.0;
            double thin = 0.02 * (from - top);
            fill(
                    new Outline()
                            .polygon(
                                    vanish - thin,
                                    from,
                                    vanish + thin,
                                    from,
                                    vanish + thin * 2,
                                    to,
                                    vanish - thin * 2,
                                    to),
                    Ink.of(light.pigments().low()),
                    28);
        }
    }

    private void windows(double near, double far, double top, double bottom) {
        double step = (far - near) / 3;
        Hue pane = Hue.of(0x33323c).mix(Hue.of(0xffd98a), light.lamps());
        Ink ink = Ink.of(pane).round(0).glowing(light.lamps());
        for (int row = 0; row < 4; row++) {
            double y = top + (bottom - top) * (0.06 + 0.2 * row);
            for (int column = 0; column < 3; column++) {
                double left = near + step * (column + 0.3);
                fill(
                        new Outline()
                                .polygon(
                                        left,
                                        y,
                                        left + step * 0.45,
                                        y,
                                        left + step * 0.45,
                                        y + (bottom - top) * 0.11,
                                        left,
                                        y + (bottom - top) * 0.11),
                        ink,
                        19);
            }
        }
    }

    /** A desk with a sheet of paper on it, seen from above. */
    void desk() {
        Hue wood = light.pigments().far().mix(light.pigments().land(), 0.4);
        for (int board = 0; board < 6; board++) {
            double top = board / 6.0;
            box(
                    Ink.of(board % 2 == 0 ? wood : wood.darker(0.07))
                            .with(Grain.WOOD)
                            .round(0.1),
                    0,
                    top,
                    wide,
                    0.18,
                    20 + board);
        }
    }

    /** The paper of a chart, in a pale colour of the palette, to its edges. */
    void paper() {
        box(Ink.of(light.pigments().low().mix(Hue.of(0xfdfbf6), 0.35)).round(0.05), 0, -0.01, wide, 1.03, 20);
        box(Ink.of(light.pigments().high()).round(0), 0, -0.01, wide, 0.05, 21);
        box(Ink.of(light.pigments().land()).round(0), 0, 0.97, wide, 0.05, 22);
    }

    private void wall(double bottom) {
        Hue wall = light.pigments().far();
        box(Ink.of(wall).with(Grain.CLOTH).round(0.8), 0, -0.01, wide, bottom + 0.02, 19);
        int stripes = (int) (wide * 9);
        for (int stripe = 0; stripe <= stripes; stripe++) {
            double x = wide * stripe / stripes;
            box(
                    Ink.of(wall.mix(light.pigments().low(), 0.2)).round(0.8).sheer(0.6),
                    x,
                    -0.01,
                    wide / stripes * 0.4,
                    bottom,
                    19);
        }
    }

    private void window(double x, double top) {
        Ink frame = Ink.of(light.pigments().low().lighter(0.2)).with(Grain.WOOD);
        box(frame, x - 0.16, top, 0.32, 0.5, 30);
        box(
                Ink.of(light.pigments().high().mix(light.disc(), 0.2)).round(0).glowing(1),
                x - 0.135,
                top + 0.025,
                0.27,
                0.45,
                31);
        box(
                Ink.of(light.pigments().low().mix(light.disc(), 0.35)).round(0).glowing(1),
                x - 0.135,
                top + 0.25,
                0.27,
                0.225,
                31);
        fill(
                new Outline()
                        .blob(
                                x - 0.135,
                                top + 0.475,
                                x - 0.13,
                                top + 0.39,
                                x - 0.04,
                                top + 0.36,
                                x + 0.05,
                                top + 0.4,
                                x + 0.13,
                                top + 0.37,
                                x + 0.135,
                                top + 0.475),
                Ink.of(light.pigments().land()).round(0).glowing(0.8),
                32);
        if (light.lamps() < 0.9) {
            fill(
                    new Outline().oval(x + 0.05, top + (light.lamps() > 0.05 ? 0.32 : 0.1), 0.03, 0.03),
                    Ink.of(light.disc()).glowing(1).round(0),
                    33);
        }
        box(frame, x - 0.01, top, 0.02, 0.5, 34);
        box(frame, x - 0.16, top + 0.2, 0.32, 0.02, 34);
    }

    private void box(Ink ink, double left, double top, double width, double height, int number) {
        fill(new Outline().box(left, top, width, height), ink, number);
    }

    private void fill(Outline outline, Ink ink, int number) {
        sheet.fill(outline, Frame.SHEET, ink, Sheet.LAND + number, 0);
    }

    private double between(double from, double to) {
        return from + chance.nextDouble() * (to - from);
    }
}
