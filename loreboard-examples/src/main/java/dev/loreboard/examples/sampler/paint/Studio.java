package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.Subject;
import dev.loreboard.examples.sampler.scene.Weather;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A sheet with the light, the backgrounds and the styles of scenes, for one picture of a single subject that somebody else
 * draws. The subject's pixels belong to the first subject. For one thread.
 */
public final class Studio {

    private static final double HORIZON = 0.62;
    private static final float ROWS_OF_PIXEL_ART = 112;

    private final Sitting sitting;
    private final int width;
    private final int height;
    private final int cell;
    private final Light light;
    private final Composition composition;
    private final Sheet sheet;
    private final SplittableRandom chance;

    /**
     * An empty sheet.
     *
     * @throws IllegalArgumentException if no picture can have this size
     */
    public Studio(Sitting sitting, int width, int height) {
        Painter.requireSize(width, height);
        this.sitting = sitting;
        this.width = width;
        this.height = height;
        this.cell = sitting.style() == Style.PIXEL ? Math.max(1, Math.round(height / ROWS_OF_PIXEL_ART)) : 1;
        this.light = Light.of(sitting.palette(), sitting.time(), Weather.CLEAR);
        this.sheet = new Sheet((width + cell - 1) / cell, (height + cell - 1) / cell, sitting.seed());
        this.chance = new SplittableRandom(sitting.seed() * 17 + 5);
        double sunX = sheet.breadth() * (sitting.lightFromLeft() ? 0.14 : 0.86);
        this.composition = new Composition(sheet.breadth(), HORIZON, sunX, 0.24, List.of());
        sheet.lightFrom(sitting.lightFromLeft() ? -0.85 : 0.85);
        sheet.texture(sitting.style() == Style.FLAT ? 0 : 0.7);
    }

    /** Where to draw. */
    public Sheet sheet() {
        return sheet;
    }

    /** The colours of the palette in this light. */
    public Pigments pigments() {
        return light.pigments();
    }

    /** The colour of the sun or the moon. */
    public Hue disc() {
        return light.disc();
    }

    /** Covers the sheet with sky, ridges and meadows. */
    public void landscape() {
        Scene scene = scene(Setting.LANDSCAPE, Kind.KNIGHT);
        new Sky(sheet, scene, light, composition).paint();
        new Land(sheet, scene, light, composition, chance).paintFar();
    }

    /** Covers the sheet with a street that runs away. */
    public void street() {
        new Sky(sheet, scene(Setting.STREET, Kind.HOUSE), light, composition).paint();
        new Rooms(sheet, light, chance).street(HORIZON);
    }

    /** Covers the sheet with a wall that has a window. */
    public void room() {
        new Rooms(sheet, light, chance).stillLife();
    }

    /** Lets the light fall on what was drawn, and gives it its style. */
    public Painting develop() {
        Film film = new Exposure(sheet, light, composition, sitting.style()).expose();
        float[] lines =
                Edges.of(film, sitting.style() == Style.WOODCUT ? Math.max(1, Math.round(film.height / 200f)) : 1);
        soften(lines);
        Tone.ofPortrait(sitting.time()).bring(film);
        new Separation(film, 0.12).part(List.of(Subject.one(Shade.GREY, Kind.KNIGHT)));
        finish(lines).apply(film);
        Painting painting = new Painting(film.width, film.height, film.pixels(), film.subjects(), List.of(), 1);
        return cell == 1 ? painting : Painter.enlarged(painting, cell, width, height);
    }

    /** Lines within a face are finer than the ones around it. */
    private static void soften(float[] lines) {
        for (int pixel = 0; pixel < lines.length; pixel++) {
            lines[pixel] *= lines[pixel] < 1 ? 0.28f : 1;
        }
    }

    private Finish finish(float[] lines) {
        return switch (sitting.style()) {
            case FLAT -> new FlatFinish();
            case INK -> new InkFinish(sheet.noise(), lines);
            case WATERCOLOUR -> new WatercolourFinish(sheet.noise());
            case PIXEL -> new PixelFinish(lines);
            case WOODCUT ->
                new WoodcutFinish(
                        sheet.noise(), lines, Hue.of(0x17151c).mix(pigments().growth(), 0.3));
        };
    }

    private Scene scene(Setting setting, Kind kind) {
        return new Scene(
                sitting.seed(),
                setting,
                List.of(Subject.one(Shade.GREY, kind)),
                sitting.palette(),
                sitting.style(),
                Optional.of(sitting.time()),
                Optional.of(Weather.CLEAR),
                Optional.of(Mood.SERENE),
                kind.isDated() ? Optional.of(Era.MEDIEVAL) : Optional.empty());
    }
}
