package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Frame;
import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.paint.Studio;

/** What is behind a person, a little out of reach so that it does not compete with the face. */
final class BackdropSketch {

    private final Studio studio;
    private final double wide;

    BackdropSketch(Studio studio) {
        this.studio = studio;
        this.wide = studio.sheet().breadth();
    }

    void draw(Backdrop backdrop) {
        switch (backdrop) {
            case WALL -> wall();
            case HALL -> hall();
            case ROOM -> studio.room();
            case STREET -> studio.street();
            case LANDSCAPE -> studio.landscape();
        }
        if (backdrop != Backdrop.WALL) {
            fill(
                    new Outline().box(-0.1, -0.1, wide + 0.2, 1.2),
                    Ink.of(studio.pigments().far()).round(0).sheer(0.34),
                    40);
        }
    }

    private void wall() {
        Hue hue = studio.pigments().far().mix(studio.pigments().high(), 0.2);
        fill(
                new Outline().box(-0.1, -0.1, wide + 0.2, 1.2),
                Ink.of(hue).with(Grain.CLOTH).round(0.25),
                40);
        for (int ring = 0; ring < 6; ring++) {
            double size = 0.62 - 0.085 * ring;
            fill(
                    new Outline().oval(wide / 2, 0.42, size, size),
                    Ink.of(studio.pigments().low()).round(0).sheer(0.14),
                    40);
        }
    }

    private void hall() {
        Hue stone = studio.pigments().far().mix(studio.pigments().land(), 0.35);
        fill(
                new Outline().box(-0.1, -0.1, wide + 0.2, 1.2),
                Ink.of(stone).with(Grain.STONE).round(0.5),
                40);
        Hue glass = studio.pigments()
                .low()
                .mix(studio.disc(), 0.4)
                .mix(studio.pigments().high(), 0.3);
        for (int arch = -1; arch <= 1; arch++) {
            double x = wide / 2 + arch * 0.44;
            fill(
                    new Outline().box(x - 0.155, 0.24, 0.31, 0.9).oval(x, 0.24, 0.155, 0.2),
                    Ink.of(stone.darker(0.32)).round(0.2),
                    41);
            fill(
                    new Outline().box(x - 0.125, 0.25, 0.25, 0.9).oval(x, 0.25, 0.125, 0.165),
                    Ink.of(glass).round(0).glowing(0.8),
                    42);
            fill(
                    new Outline()
                            .box(x - 0.008, 0.08, 0.016, 1)
                            .box(x - 0.12, 0.36, 0.24, 0.014)
                            .box(x - 0.12, 0.58, 0.24, 0.014),
                    Ink.of(stone.darker(0.3)).round(0),
                    43);
        }
        for (int pillar = -1; pillar <= 1; pillar += 2) {
            double x = wide / 2 + pillar * 0.22;
            fill(
                    new Outline().box(x - 0.045, 0.1, 0.09, 1),
                    Ink.of(stone.lighter(0.12)).round(1),
                    44);
            fill(
                    new Outline().box(x - 0.065, 0.08, 0.13, 0.05),
                    Ink.of(stone.lighter(0.2)).round(0.6),
                    45);
        }
    }

    private void fill(Outline outline, Ink ink, int number) {
        studio.sheet().fill(outline, Frame.SHEET, ink, Sheet.LAND + number, 0);
    }
}
