package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.scene.Shade;

/**
 * What a sketch is told about its subject.
 *
 * @param lamps from 0 in daylight to 1 at night, when windows shine
 */
public record Look(Shade colour, Era era, double lamps) {

    private static final Hue LAMP = Hue.of(0xffd98a);

    /** The subject's own colour. */
    public Ink body() {
        return Ink.of(hue());
    }

    public Ink body(Grain grain) {
        return body().with(grain);
    }

    /** Its own colour in the shade, which black things have lighter than themselves so that one can see it. */
    public Ink dark() {
        return colour == Shade.BLACK ? Ink.of(0x3d3a44) : body().darker(0.38);
    }

    public Ink light() {
        return colour == Shade.WHITE ? Ink.of(0xffffff) : body().lighter(colour == Shade.BLACK ? 0.26 : 0.36);
    }

    /** A colour of another kind, for what hangs on it. */
    public Ink trim() {
        return Ink.of(
                switch (colour) {
                    case YELLOW, ORANGE -> 0x7a3b22;
                    case WHITE, GREY, BLACK, BROWN -> 0xc9a24a;
                    case RED, PINK, PURPLE, GREEN, BLUE -> 0xe3c878;
                });
    }

    /** What shows through openings. */
    Ink hollow() {
        return Ink.of(0x1d1a22).round(0);
    }

    Ink bone() {
        return Ink.of(0xe9e0cc);
    }

    Ink wood() {
        return Ink.of(0x6a4a30).with(Grain.WOOD);
    }

    public Ink iron() {
        return Ink.of(0x565b66);
    }

    /** A window: dark by day, and lit at night. */
    Ink window() {
        return Ink.of(Hue.of(0x27242e).mix(LAMP, lamps)).round(0).glowing(lamps);
    }

    Ink flame() {
        return Ink.of(LAMP).round(0).glowing(1);
    }

    Hue hue() {
        return Hue.of(
                switch (colour) {
                    case RED -> 0xc4262b;
                    case ORANGE -> 0xe8791c;
                    case YELLOW -> 0xf0cb2f;
                    case GREEN -> 0x3c9440;
                    case BLUE -> 0x2c62c0;
                    case PURPLE -> 0x7b3aa8;
                    case PINK -> 0xee8fb6;
                    case WHITE -> 0xf4f2ec;
                    case BLACK -> 0x26242b;
                    case BROWN -> 0x7b4d2a;
                    case GREY -> 0x8d9096;
                });
    }
}
