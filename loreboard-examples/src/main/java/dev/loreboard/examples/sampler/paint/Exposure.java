package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Style;

/** Lets light fall on a sheet, air lie before it, and water mirror it. */
final class Exposure {

    private static final float SUBJECT_SHARE_OF_HAZE = 0.45f;

    private final Sheet sheet;
    private final Light light;
    private final Composition composition;
    private final boolean poster;

    Exposure(Sheet sheet, Light light, Composition composition, Style style) {
        this.sheet = sheet;
        this.light = light;
        this.composition = composition;
        this.poster = style == Style.FLAT;
    }

    Film expose() {
        Film film = new Film(sheet.width(), sheet.height(), sheet.owner());
        float[] columns = new float[sheet.width()];
        for (int column = 0; column < sheet.width(); column++) {
            double away = (column + 0.5) / sheet.height() - composition.sunX();
            columns[column] = (float) (0.3 / (1 + 6 * away * away));
        }
        for (int row = 0; row < sheet.height(); row++) {
            for (int column = 0; column < sheet.width(); column++) {
                develop(film, row * sheet.width() + column, columns[column]);
            }
        }
        mirror(film);
        return film;
    }

    private void develop(Film film, int pixel, float nearSun) {
        int owner = sheet.owner()[pixel];
        float shade = sheet.shade()[pixel];
        if (poster) {
            shade = shade > 0.66f ? 0.82f : shade > 0.44f ? 0.58f : 0.34f;
        }
        float glow = sheet.glow()[pixel];
        float own = (1 - glow) * 1.5f * Math.max(0.1f, shade);
        boolean subject = owner >= Sheet.SUBJECT;
        float ambient = (1 - glow) * (subject ? 0.62f : 0.46f);
        Hue sun = light.sun();
        Hue around = light.ambient();
        float red = sheet.red()[pixel] * (glow + own * sun.red() * 0.74f + ambient * around.red());
        float green = sheet.green()[pixel] * (glow + own * sun.green() * 0.74f + ambient * around.green());
        float blue = sheet.blue()[pixel] * (glow + own * sun.blue() * 0.74f + ambient * around.blue());
        float air = Math.min(
                0.94f, sheet.haze()[pixel] * (float) light.thickness() * (subject ? SUBJECT_SHARE_OF_HAZE : 1));
        Hue far = light.pigments().far();
        Hue low = light.pigments().low();
        film.set(
                pixel,
                red + (far.red() + (low.red() - far.red()) * nearSun * 2 - red) * air,
                green + (far.green() + (low.green() - far.green()) * nearSun * 2 - green) * air,
                blue + (far.blue() + (low.blue() - far.blue()) * nearSun * 2 - blue) * air);
    }

    /** Each column of water shows what stands right above it, upside down and torn by ripples. */
    private void mirror(Film film) {
        int width = sheet.width();
        for (int column = 0; column < width; column++) {
            int shore = 0;
            for (int row = 0; row < sheet.height(); row++) {
                int pixel = row * width + column;
                if (sheet.owner()[pixel] != Sheet.WATER) {
                    shore = row;
                    continue;
                }
                float x = column / (float) sheet.height();
                float y = row / (float) sheet.height();
                float far = Math.min(1, (y - (float) composition.horizon()) / 0.42f);
                float ripple = sheet.noise().at(x * (9 - 5 * far), y * (110 - 66 * far)) - 0.5f;
                if (poster) {
                    ripple = ripple > 0.12f ? 0.3f : ripple < -0.16f ? -0.3f : 0;
                }
                int source = Math.clamp(2L * shore - row + (int) (ripple * 0.03f * sheet.height()), 0, shore);
                int aside = Math.clamp(column + (int) (ripple * 0.05f * sheet.height()), 0, width - 1);
                int from = source * width + aside;
                if (sheet.owner()[from] == Sheet.WATER) {
                    from = source * width + column;
                }
                float share = 0.62f - 0.3f * far;
                Hue seen = new Hue(film.red[from], film.green[from], film.blue[from]);
                film.mix(pixel, seen, share);
                film.scale(pixel, 0.93f + 0.34f * ripple);
            }
        }
    }
}
