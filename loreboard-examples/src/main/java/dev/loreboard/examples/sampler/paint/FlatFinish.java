package dev.loreboard.examples.sampler.paint;

/** A poster: few clean tones, a little more colour, nothing else. */
final class FlatFinish implements Finish {

    private static final float TONES = 11;

    @Override
    public void apply(Film film) {
        film.saturate(1.14f);
        for (int pixel = 0; pixel < film.size(); pixel++) {
            float before = Math.max(0.004f, film.luminance(pixel));
            float step = (float) StrictMath.floor(before * TONES);
            float part = before * TONES - step;
            float eased = part < 0.35f ? 0 : part > 0.65f ? 1 : (part - 0.35f) / 0.3f;
            film.scale(pixel, (step + eased) / TONES / before);
        }
    }
}
