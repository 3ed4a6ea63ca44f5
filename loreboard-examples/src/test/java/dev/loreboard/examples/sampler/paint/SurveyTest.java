package dev.loreboard.examples.sampler.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.sampler.draw.Frame;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Subject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A survey of a picture")
class SurveyTest {

    private static final int SIDE = 100;

    private final Scene scene = Casting.cast(1, Description.open().withOnly(Subject.one(Shade.WHITE, Kind.TOWER)));
    private final Sheet sheet = new Sheet(SIDE, SIDE, 1);

    @Test
    @DisplayName("tells how tall a subject is and how far it stands out")
    void tellsHeightAndContrast() {
        Sight sight = surveyed(0.5f, 0.9f);

        assertThat(sight.height()).isEqualTo(0.5);
        assertThat(sight.contrast()).isBetween(100.0, 104.0);
        assertThat(sight.covered()).isZero();
        assertThat(sight.isGood()).isTrue();
    }

    @Test
    @DisplayName("finds a subject that is as grey as its ground")
    void findsFaintSubjects() {
        Sight sight = surveyed(0.5f, 0.54f);

        assertThat(sight.contrast()).isBetween(9.0, 11.0);
        assertThat(sight.isGood()).isFalse();
    }

    @Test
    @DisplayName("finds a subject that is half hidden")
    void findsHiddenSubjects() {
        draw(0.5f, 0.9f);
        Ink rock = Ink.of(Hue.WHITE.times(0.2)).glowing(1);
        sheet.fill(new Outline().box(0.3, 0.59, 0.4, 0.41), Frame.SHEET, rock, Sheet.LAND, 0);

        Sight sight = survey();

        assertThat(sight.covered()).isBetween(0.48, 0.52);
        assertThat(sight.isGood()).isFalse();
    }

    private Sight surveyed(float ground, float subject) {
        draw(ground, subject);
        return survey();
    }

    private void draw(float ground, float subject) {
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            sheet.ground(pixel, Hue.WHITE.times(ground));
        }
        Ink ink = Ink.of(Hue.WHITE.times(subject)).glowing(1);
        sheet.fill(new Outline().box(0.37, 0.34, 0.2, 0.5), Frame.SHEET, ink, Sheet.SUBJECT, 0);
    }

    private Sight survey() {
        Film film = new Film(SIDE, SIDE, sheet.owner());
        for (int pixel = 0; pixel < film.size(); pixel++) {
            film.set(pixel, sheet.red()[pixel], sheet.green()[pixel], sheet.blue()[pixel]);
        }
        return new Survey(film, sheet).of(scene).getFirst();
    }
}
