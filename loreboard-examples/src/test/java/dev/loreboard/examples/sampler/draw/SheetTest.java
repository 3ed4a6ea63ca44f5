package dev.loreboard.examples.sampler.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sheet")
class SheetTest {

    private static final int SIDE = 64;
    private static final Ink WHITE = Ink.of(Hue.WHITE);

    private final Sheet sheet = new Sheet(SIDE, SIDE, 1);

    @Test
    @DisplayName("takes exactly as much ink as a box covers, also in parts of pixels")
    void coversBoxes() {
        sheet.fill(new Outline().box(0.113, 0.207, 0.5, 0.25), Frame.SHEET, WHITE, Sheet.LAND, 0);

        assertThat(covered()).isCloseTo(0.125 * SIDE * SIDE, within(0.5));
    }

    @Test
    @DisplayName("takes as much ink as a circle covers, but for its corners")
    void coversCircles() {
        sheet.fill(new Outline().oval(0.5, 0.5, 0.3, 0.3), Frame.SHEET, WHITE, Sheet.LAND, 0);

        assertThat(covered()).isCloseTo(Math.PI * 0.09 * SIDE * SIDE, within(14.0));
    }

    @Test
    @DisplayName("fills overlapping shapes once, and leaves out a hole")
    void fillsOverlapsOnce() {
        Outline shape = new Outline()
                .box(0.25, 0.25, 0.25, 0.25)
                .box(0.375, 0.25, 0.25, 0.25)
                .hole(0.3125, 0.3125, 0.4375, 0.3125, 0.4375, 0.4375, 0.3125, 0.4375);
        sheet.fill(shape, Frame.SHEET, WHITE, Sheet.LAND, 0);

        assertThat(sheet.red()[24 * SIDE + 36]).isEqualTo(1);
        assertThat(sheet.red()[24 * SIDE + 22]).isZero();
    }

    @Test
    @DisplayName("cuts off what lies outside of it")
    void cutsOff() {
        sheet.fill(new Outline().box(-3, -3, 3.5, 3.5), Frame.SHEET, WHITE, Sheet.LAND, 0);

        assertThat(covered()).isCloseTo(0.25 * SIDE * SIDE, within(0.5));
    }

    @Test
    @DisplayName("draws the same thing upright, mirrored and in another place")
    void obeysTheFrame() {
        Outline left = new Outline().box(-0.25, 0, 0.25, 0.5);
        sheet.fill(left, new Frame(0.5, 1, 1, true, 0), WHITE, Sheet.LAND, 0);

        assertThat(sheet.red()[40 * SIDE + 40]).isEqualTo(1);
        assertThat(sheet.red()[40 * SIDE + 24]).isZero();
        assertThat(sheet.red()[20 * SIDE + 40]).isZero();
    }

    private double covered() {
        double sum = 0;
        for (float part : sheet.red()) {
            sum += part;
        }
        return sum;
    }
}
