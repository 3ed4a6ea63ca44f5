package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;

/**
 * What the hour and the weather make of a palette.
 *
 * @param pigments the palette's colours in this light
 * @param sun the colour of light that comes from one side
 * @param ambient the colour of light that comes from everywhere
 * @param disc the colour of the sun itself
 * @param lamps how bright windows are, from 0 to 1
 * @param thickness how much the air hides
 */
record Light(Pigments pigments, Hue sun, Hue ambient, Hue disc, double lamps, double thickness) {

    static Light of(Palette palette, TimeOfDay time, Weather weather) {
        return weathered(atHour(Pigments.of(palette), time), weather);
    }

    private static Light atHour(Pigments noon, TimeOfDay time) {
        return switch (time) {
            case DAY -> new Light(noon, new Hue(1.02f, 1, 0.94f), Hue.of(0x6f7681), Hue.of(0xfffbe8), 0, 0.9);
            case DAWN ->
                new Light(
                        new Pigments(
                                noon.high().mix(noon.low(), 0.42).lighter(0.08),
                                noon.low().mix(Hue.of(0xffe3c2), 0.6),
                                noon.far().lighter(0.24).mix(Hue.of(0xffd9c4), 0.2),
                                noon.land().times(0.92),
                                noon.growth().times(0.9)),
                        new Hue(1.0f, 0.88f, 0.76f),
                        Hue.of(0x6d7384),
                        Hue.of(0xfff1d0),
                        0.1,
                        1.1);
            case DUSK ->
                new Light(
                        new Pigments(
                                noon.high().times(0.42),
                                noon.low().mix(Hue.of(0xff8a3c), 0.52),
                                noon.far().mix(Hue.of(0xc95a36), 0.3).times(0.8),
                                noon.land().times(0.55),
                                noon.growth().times(0.5)),
                        new Hue(0.98f, 0.68f, 0.46f),
                        Hue.of(0x5a5164),
                        Hue.of(0xffb04a),
                        0.7,
                        0.85);
            case NIGHT ->
                new Light(
                        new Pigments(
                                noon.high().times(0.2),
                                noon.low().mix(noon.high(), 0.55).times(0.42),
                                noon.far().mix(noon.high(), 0.4).times(0.36),
                                noon.land().times(0.36),
                                noon.growth().times(0.3)),
                        new Hue(0.5f, 0.56f, 0.68f),
                        Hue.of(0x434a5e),
                        Hue.of(0xe8efff),
                        1,
                        0.8);
        };
    }

    private static Light weathered(Light fair, Weather weather) {
        return switch (weather) {
            case CLEAR -> fair;
            case CLOUDY -> fair.dimmed(0.34, 0.62, 0.94);
            case RAIN -> fair.dimmed(0.55, 0.42, 1.15);
            case SNOW -> fair.snowed();
            case FOG -> fair.dimmed(0.15, 0.5, 1.5);
            case STORM -> fair.stormy();
        };
    }

    private Light dimmed(double greyer, double shine, double air) {
        Hue cover = pigments.far().saturated(0.8);
        Pigments duller = new Pigments(
                pigments.high().mix(cover, greyer).times(0.94),
                pigments.low().mix(cover, greyer * 0.8),
                pigments.far(),
                pigments.land(),
                pigments.growth());
        return new Light(
                duller, sun.times(shine), ambient.lighter(0.16 * (1 - shine) * 2), disc, lamps, thickness * air);
    }

    private Light snowed() {
        Light grey = dimmed(0.2, 0.7, 1.05);
        Hue white = Hue.of(0xf4f7fb).times(Math.max(0.42, grey.pigments.low().luminance()));
        Pigments covered = new Pigments(
                grey.pigments.high(),
                grey.pigments.low(),
                grey.pigments.far().mix(white, 0.3),
                grey.pigments.land().mix(white, 0.74),
                grey.pigments.growth().mix(white, 0.22));
        return new Light(covered, grey.sun, grey.ambient, disc, lamps, grey.thickness);
    }

    private Light stormy() {
        Light dark = dimmed(0.3, 0.42, 0.9);
        Pigments heavy = new Pigments(
                dark.pigments.high().times(0.42),
                dark.pigments.low().times(0.72),
                dark.pigments.far().times(0.62),
                dark.pigments.land().times(0.72),
                dark.pigments.growth().times(0.66));
        return new Light(heavy, dark.sun, dark.ambient, disc, Math.max(0.4, lamps), dark.thickness);
    }
}
