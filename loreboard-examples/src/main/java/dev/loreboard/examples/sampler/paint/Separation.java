package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Ground;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Subject;
import java.util.List;

/**
 * Sets subjects off against what is around them, as painters do: the ground around a dark subject grows lighter and around a
 * light one darker, softly, and the subject gives way a little in the other direction.
 */
final class Separation {

    private final Film film;
    private final float wanted;

    /** Brings subjects this far from their ground, in shares of full brightness. */
    Separation(Film film, double wanted) {
        this.film = film;
        this.wanted = (float) wanted;
    }

    /** Parts every subject from its ground. White ones stay the lighter side and black ones the darker. */
    void part(List<Subject> subjects) {
        for (int subject = 0; subject < subjects.size(); subject++) {
            part(mask(subject), subjects.get(subject).colour(), subjects);
        }
    }

    private float[] mask(int subject) {
        float[] mask = new float[film.size()];
        for (int pixel = 0; pixel < mask.length; pixel++) {
            int owner = film.owner[pixel];
            boolean own = owner >= Sheet.SUBJECT && (owner - Sheet.SUBJECT) / Sheet.PER_SUBJECT == subject;
            mask[pixel] = own ? 1 : 0;
        }
        return mask;
    }

    private void part(float[] mask, Shade colour, List<Subject> subjects) {
        int radius = Math.max(2, film.height / 16);
        float[] near = Blur.of(Blur.of(mask, film.width, film.height, radius), film.width, film.height, radius / 2);
        double inside = 0;
        double insideWeight = 0;
        double around = 0;
        double aroundWeight = 0;
        for (int pixel = 0; pixel < mask.length; pixel++) {
            float weight = near[pixel] * (1 - near[pixel]);
            if (weight > 0.01f) {
                double luminance = Math.min(1, film.luminance(pixel));
                if (mask[pixel] > 0) {
                    inside += weight * luminance;
                    insideWeight += weight;
                } else {
                    around += weight * luminance;
                    aroundWeight += weight;
                }
            }
        }
        if (insideWeight == 0 || aroundWeight == 0) {
            return;
        }
        float own = (float) (inside / insideWeight);
        float ground = (float) (around / aroundWeight);
        float gap = Math.abs(own - ground);
        if (gap >= wanted) {
            return;
        }
        boolean darkSubject = switch (colour) {
            case WHITE, YELLOW, PINK -> ground > 0.93f && own < ground - 0.06f;
            case BLACK, BROWN -> own < ground + 0.12f || ground > 0.2f;
            case RED, ORANGE, GREEN, BLUE, PURPLE, GREY -> own < ground ? ground < 0.9f || own > 0.3f : ground > 0.74f;
        };
        float missing = (own < ground) == darkSubject ? wanted - gap : wanted + gap;
        float groundMove = (darkSubject ? 1 : -1) * missing * 0.86f;
        float possible = Math.clamp(ground + groundMove, 0.04f, 0.94f) - ground;
        float ownMove = (darkSubject ? -1 : 1) * missing * 0.14f - (groundMove - possible);
        for (int pixel = 0; pixel < mask.length; pixel++) {
            if (mask[pixel] > 0) {
                move(pixel, ownMove);
            } else if (near[pixel] > 0.002f && isGround(film.owner[pixel], subjects)) {
                move(pixel, groundMove * fade(near[pixel]));
            }
        }
    }

    /** Whether a pixel may give way: the ground does, and so does a subject that is land itself. */
    private static boolean isGround(int owner, List<Subject> subjects) {
        return owner < Sheet.SUBJECT
                || subjects.get((owner - Sheet.SUBJECT) / Sheet.PER_SUBJECT)
                                .kind()
                                .ground()
                        == Ground.TERRAIN;
    }

    /** Full beside the subject and nothing far from it, without an edge on the way. */
    private static float fade(float near) {
        float share = Math.min(1, near * 2.1f);
        return share * (2 - share);
    }

    /** Brightens by a veil and darkens by a factor, so that hues stay. */
    private void move(int pixel, float by) {
        float luminance = Math.max(0.02f, film.luminance(pixel));
        float target = Math.clamp(luminance + by, 0.015f, 1);
        float factor = Math.min(target / luminance, 1.7f);
        film.scale(pixel, factor);
        float rest = target - luminance * factor;
        film.set(pixel, film.red[pixel] + rest, film.green[pixel] + rest, film.blue[pixel] + rest);
    }
}
