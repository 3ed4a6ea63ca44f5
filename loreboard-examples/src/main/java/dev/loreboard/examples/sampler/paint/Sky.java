package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Noise;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;

/** The sky: its colours from the zenith to the horizon, the sun, stars and clouds. */
final class Sky {

    private static final float STAR_GRID = 34;
    private static final int POSTER_BANDS = 7;

    private final Sheet sheet;
    private final Scene scene;
    private final Light light;
    private final Composition composition;
    private final TimeOfDay time;
    private final Weather weather;
    private final boolean poster;

    Sky(Sheet sheet, Scene scene, Light light, Composition composition) {
        this.sheet = sheet;
        this.scene = scene;
        this.light = light;
        this.composition = composition;
        this.time = scene.time().orElse(TimeOfDay.DAY);
        this.weather = scene.weather().orElse(Weather.CLEAR);
        this.poster = scene.style() == Style.FLAT;
    }

    void paint() {
        int bottom = Math.min(sheet.height(), (int) ((composition.horizon() + 0.06) * sheet.height()));
        for (int row = 0; row < sheet.height(); row++) {
            for (int column = 0; column < sheet.width(); column++) {
                int pixel = row * sheet.width() + column;
                if (row > bottom) {
                    sheet.ground(pixel, light.pigments().land());
                } else {
                    sheet.ground(pixel, at((column + 0.5f) / sheet.height(), (row + 0.5f) / sheet.height()));
                }
            }
        }
    }

    private Hue at(float x, float y) {
        float down = Math.clamp(y / (float) composition.horizon(), 0, 1);
        if (poster) {
            float bowed = down + 0.06f * (float) StrictMath.sin(2.2 * x + scene.seed() % 7);
            down = Math.clamp((float) StrictMath.floor(bowed * POSTER_BANDS) / (POSTER_BANDS - 1), 0, 1);
        }
        Hue hue = light.pigments().high().mix(light.pigments().low(), down * down * (0.55 + 0.45 * down));
        hue = sun(hue, x, y);
        if (time == TimeOfDay.NIGHT && (weather == Weather.CLEAR || weather == Weather.CLOUDY)) {
            hue = stars(hue, x, y);
        }
        return clouds(hue, x, y, down);
    }

    private Hue sun(Hue hue, float x, float y) {
        double across = x - composition.sunX();
        double up = y - composition.sunY();
        double distance = StrictMath.sqrt(across * across + up * up);
        double veil = switch (weather) {
            case CLEAR -> 1;
            case CLOUDY, SNOW -> 0.45;
            case RAIN, FOG -> 0.25;
            case STORM -> 0.08;
        };
        double strength = switch (time) {
            case DAY -> 0.36;
            case DAWN -> 0.72;
            case DUSK -> 0.86;
            case NIGHT -> 0.16;
        };
        double reach = time == TimeOfDay.DUSK || time == TimeOfDay.DAWN ? 0.34 : 0.26;
        double glow = strength * veil * reach * reach / (reach * reach + distance * distance * 1.6);
        if (poster) {
            glow = StrictMath.floor(glow * 9) / 9;
        }
        Hue lit = hue.mix(light.disc(), glow);
        double radius = switch (time) {
            case DAY, NIGHT -> 0;
            case DAWN -> 0.05;
            case DUSK -> 0.085;
        };
        double edge = (radius - distance) * sheet.height();
        if (edge > 0 && veil > 0.2) {
            return lit.mix(light.disc().mix(Hue.WHITE, 0.45), Math.min(1, edge) * Math.min(1, veil + 0.3));
        }
        return lit;
    }

    private Hue stars(Hue hue, float x, float y) {
        int column = (int) (x * STAR_GRID);
        int row = (int) (y * STAR_GRID);
        Noise noise = sheet.noise();
        float luck = noise.cell(column, row);
        float band = noise.rough(x * 1.4f - y * 2.2f, x + y * 0.4f, 3);
        Hue milky = hue.mix(light.disc(), 0.16 * Math.max(0, band - 0.45f));
        if (luck < 0.74f - 0.2f * band) {
            return milky;
        }
        float middleX = (column + 0.25f + 0.5f * noise.cell(row + 91, column)) / STAR_GRID;
        float middleY = (row + 0.25f + 0.5f * noise.cell(column, row + 57)) / STAR_GRID;
        float radius = Math.max(0.55f / sheet.height(), 0.0012f + 0.004f * (luck - 0.7f));
        float far = Math.abs(x - middleX) + Math.abs(y - middleY);
        double share = Math.clamp(1.4 - far / radius, 0, 1);
        return share > 0 ? milky.mix(Hue.of(0xfdfbf0).times(0.6 + luck * 0.5), share) : milky;
    }

    private Hue clouds(Hue hue, float x, float y, float down) {
        double cover = switch (weather) {
            case CLEAR -> time == TimeOfDay.DAY ? 0.3 : 0.24;
            case FOG -> 0.3;
            case SNOW -> 0.56;
            case CLOUDY -> 0.7;
            case RAIN -> 0.76;
            case STORM -> 0.78;
        };
        float stretch = time == TimeOfDay.DUSK || time == TimeOfDay.DAWN ? 7.5f : 4.2f;
        float high = (float) (0.3 + down);
        float thick = thickness(x, y, stretch, high);
        double edge = 1 - cover - 0.12 * down;
        double soft = poster ? 0.015 : 0.2;
        double share = Math.clamp((thick - edge) / soft, 0, 1);
        if (share <= 0) {
            return hue;
        }
        float above = thickness(
                x + (float) Math.clamp(0.12 * (composition.sunX() - x), -0.03, 0.03), y - 0.03f, stretch, high);
        double lit = Math.clamp(0.5 + 4.5 * (thick - above), 0, 1);
        if (poster) {
            lit = lit > 0.5 ? 1 : 0;
        }
        Hue bright = bright();
        Hue dark = light.pigments()
                .far()
                .mix(light.pigments().high(), weather == Weather.STORM ? 0.8 : 0.45)
                .times(weather == Weather.STORM ? 0.7 : 0.9);
        double most = weather == Weather.STORM ? 0.95 : weather == Weather.FOG ? 0.4 : 0.86;
        return hue.mix(dark.mix(bright, lit * (weather == Weather.STORM ? 0.4 : 1)), share * most);
    }

    private Hue bright() {
        Hue low = light.pigments().low();
        return switch (time) {
            case DAY -> low.mix(Hue.WHITE, 0.75);
            case DAWN -> low.mix(light.disc(), 0.45).lighter(0.2);
            case DUSK -> low.mix(light.disc(), 0.6);
            case NIGHT -> low.mix(light.disc(), 0.12).times(1.1);
        };
    }

    private float thickness(float x, float y, float stretch, float high) {
        return sheet.noise().rough(x * 1.9f / high + 31, y * stretch / high, sheet.height() > 200 ? 5 : 4);
    }
}
