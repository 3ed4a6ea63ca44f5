package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Frame;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Style;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A person who sits for a portrait, as those who draw parts of it see them. A head is 1 high, from the chin at 0 to the
 * crown, and its middle is at 0.
 */
final class Model {

    private static final double HEAD = 0.53;
    private static final double BELOW_CHIN = 0.31;
    private static final double ROOM = 0.6;
    private static final double DEPTH = 0.4;

    private final Sheet sheet;
    private final Persona persona;
    private final Portrait portrait;
    private final Colouring colouring;
    private final Frame head;
    private final Frame body;
    private final double sine;
    private final double cosine;

    Model(Sheet sheet, Persona persona, Portrait portrait) {
        this.sheet = sheet;
        this.persona = persona;
        this.portrait = portrait;
        this.colouring = Colouring.of(persona);
        double share = Math.min(1, sheet.breadth() / ROOM);
        double size = HEAD * share;
        double chin = 1 - BELOW_CHIN * share;
        double middle = sheet.breadth() / 2;
        double angle = portrait.pose().facing().angle();
        this.sine = StrictMath.sin(angle);
        this.cosine = StrictMath.cos(angle);
        double tilt = portrait.pose().tilt();
        this.head = new Frame(middle - 0.1 * size * sine - 0.3 * size * tilt, chin, size, false, tilt);
        this.body = new Frame(middle - 0.1 * size * sine, chin, size, false, 0);
    }

    Persona persona() {
        return persona;
    }

    Portrait portrait() {
        return portrait;
    }

    Colouring colouring() {
        return colouring;
    }

    /** The skin in the light; a poster has its shadow drawn on, and no other. */
    Ink flesh() {
        return Ink.of(colouring.skin()).round(isPoster() ? 0 : 0.62);
    }

    boolean isPoster() {
        return portrait.style() == Style.FLAT;
    }

    /** A pen that moves with the head. */
    Pen head(Layer layer) {
        return pen(head, layer);
    }

    /** A pen that stays upright. */
    Pen body(Layer layer) {
        return pen(body, layer);
    }

    private Pen pen(Frame frame, Layer layer) {
        int owner = Sheet.SUBJECT + List.of(Layer.values()).indexOf(layer);
        return new Pen(sheet, frame, owner, 0, new SplittableRandom(portrait.seed()));
    }

    /** Half of the width of the head. */
    double half() {
        return persona.between(Trait.HEAD_WIDTH, 0.315, 0.435);
    }

    /** Where something is seen that is this far to the right, and this far before the middle of the head. */
    double turned(double right, double forward) {
        return right * cosine + forward * sine;
    }

    /** Where something on the face is seen that is this far to the right. */
    double onFace(double right) {
        double share = right / (half() * 1.04);
        return turned(right, DEPTH * StrictMath.sqrt(Math.max(0.02, 1 - share * share)));
    }

    /** Where the outline of the head is seen at a height: its chin goes ahead of the crown. */
    double outline(double right, double up) {
        return right + sine * (0.17 - 0.22 * up);
    }

    /** How far the head is turned to the right, from -1 to 1; below 0 to the left. */
    double turn() {
        return sine / 0.39;
    }

    /** The side that lies in the shade: -1 is left and 1 is right. */
    int shadeSide() {
        return -portrait.light().sign();
    }

    /** The height of the middle of the eyes. */
    double eyeLine() {
        return persona.between(Trait.EYE_LINE, 0.435, 0.49);
    }

    /** The height of the foot of the nose. */
    double noseLine() {
        return eyeLine() - persona.between(Trait.NOSE_LENGTH, 0.135, 0.235);
    }

    /** The height of the line between the lips. */
    double mouthLine() {
        return noseLine() * 0.56 + 0.012;
    }

    /** How far to the right the middle of the right eye is. */
    double eyeSpacing() {
        return half() * persona.between(Trait.EYE_SPACING, 0.39, 0.52);
    }
}
