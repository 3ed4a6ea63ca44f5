package dev.loreboard.examples.sampler.draw;

import java.util.SplittableRandom;

/**
 * Draws a sketch in its own units onto a sheet: x to the right of its middle, y up from where it stands, and 1 is its
 * height. For one thread.
 */
public final class Pen {

    private final Sheet sheet;
    private final Frame frame;
    private final int owner;
    private final double air;
    private final SplittableRandom chance;

    /**
     * A pen for one thing.
     *
     * @param owner what the pixels will belong to
     * @param air how much haze lies before it, from 0 to 1
     */
    public Pen(Sheet sheet, Frame frame, int owner, double air, SplittableRandom chance) {
        this.sheet = sheet;
        this.frame = frame;
        this.owner = owner;
        this.air = air;
        this.chance = chance;
    }

    /** The same thing, drawn at another place of this sketch and in another size. */
    public Pen at(double x, double y, double size) {
        return new Pen(sheet, frame.at(x, y, size), owner, air, chance);
    }

    /** The same, looking to the other side. */
    public Pen mirrored() {
        Frame inner = new Frame(frame.x(), frame.y(), frame.size(), !frame.mirrored(), frame.lean());
        return new Pen(sheet, inner, owner, air, chance);
    }

    /** What happens to differ between two sketches of the same thing. */
    public SplittableRandom chance() {
        return chance;
    }

    /** A number between two others. */
    public double between(double from, double to) {
        return from + chance.nextDouble() * (to - from);
    }

    public Pen fill(Ink ink, Outline shape) {
        sheet.fill(shape, frame, ink, owner, air);
        return this;
    }

    public Pen polygon(Ink ink, double... corners) {
        return fill(ink, new Outline().polygon(corners));
    }

    public Pen blob(Ink ink, double... corners) {
        return fill(ink, new Outline().blob(corners));
    }

    public Pen box(Ink ink, double left, double bottom, double width, double height) {
        return fill(ink, new Outline().box(left, bottom, width, height));
    }

    public Pen oval(Ink ink, double x, double y, double across, double up) {
        return fill(ink, new Outline().oval(x, y, across, up));
    }

    public Pen disc(Ink ink, double x, double y, double radius) {
        return oval(ink, x, y, radius, radius);
    }

    public Pen line(Ink ink, double width, double... corners) {
        return fill(ink, new Outline().line(width, corners));
    }

    public Pen limb(Ink ink, double from, double to, double... corners) {
        return fill(ink, new Outline().limb(from, to, corners));
    }
}
