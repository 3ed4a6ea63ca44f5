package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.paint.Sitting;
import dev.loreboard.examples.sampler.paint.Studio;

/**
 * Paints persons from the shoulders up. The same person, portrait and size give the same pixels on every machine. May be
 * shared between threads.
 */
public final class PortraitPainter {

    /**
     * Paints a person, who is the first subject of the painting.
     *
     * @throws IllegalArgumentException if no picture can have this size
     */
    public Painting paint(Persona persona, Portrait portrait, int width, int height) {
        Sitting sitting = new Sitting(
                portrait.seed(), portrait.style(), portrait.palette(), portrait.time(), portrait.light() == Side.LEFT);
        Studio studio = new Studio(sitting, width, height);
        new BackdropSketch(studio).draw(portrait.backdrop());
        draw(new Model(studio.sheet(), persona, portrait));
        return studio.develop();
    }

    private static void draw(Model model) {
        OutfitSketch outfit = new OutfitSketch(model);
        BeardSketch beard = new BeardSketch(model);
        EarSketch ears = new EarSketch(model);
        MarkSketch mark = new MarkSketch(model);
        outfit.drawBehind();
        new HairBehindSketch(model).draw();
        outfit.draw();
        ears.drawBehind();
        new FaceSketch(model).draw();
        mark.drawOnSkin();
        beard.drawBelow();
        new NoseSketch(model).draw();
        new MouthSketch(model).draw();
        beard.drawAbove();
        ears.drawBefore();
        new EyeSketch(model, -1).draw();
        new EyeSketch(model, 1).draw();
        new HairSketch(model).draw();
        mark.drawOver();
    }
}
