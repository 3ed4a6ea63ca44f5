package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.subject.Look;

/** What is worn over the shoulders. */
final class OutfitSketch {

    private final Model model;
    private final Torso torso;

    OutfitSketch(Model model) {
        this.model = model;
        this.torso = Torso.of(model);
    }

    /** What is seen behind the neck. */
    void drawBehind() {
        Look look = torso.look();
        switch (model.portrait().outfit()) {
            case ARMOUR, TUNIC, DRESS -> {}
            case ROBE -> collar(look.dark(), 0.12, 0.06);
            case CLOAK -> collar(look.body(Grain.CLOTH).darker(0.3), 0.22, 0.16);
            case FURS -> collar(MantleSketch.fur(look).darker(0.25), 0.2, 0.04);
        }
    }

    void draw() {
        torso.drawSkin();
        switch (model.portrait().outfit()) {
            case ARMOUR -> new ArmourSketch(torso).draw();
            case ROBE -> new GarmentSketch(torso).robe();
            case TUNIC -> new GarmentSketch(torso).tunic();
            case DRESS -> new GarmentSketch(torso).dress();
            case CLOAK -> new MantleSketch(torso).cloak();
            case FURS -> new MantleSketch(torso).furs();
        }
    }

    private void collar(Ink ink, double wide, double top) {
        double edge = torso.neck() + wide;
        torso.cloth().blob(ink, Symmetry.of(0, top, edge, top - 0.08, edge + 0.12, -0.3, 0, -0.4));
    }
}
