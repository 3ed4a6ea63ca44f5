package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;

/** The colours of a person. */
record Colouring(Hue skin, Hue hair, Hue eyes) {

    private static final Hue BLOOD = Hue.of(0xb5323a);

    static Colouring of(Persona persona) {
        Choices choices = persona.choices();
        return new Colouring(skin(persona), hair(persona), iris(choices.eyeColour()));
    }

    /** Skin that light does not reach. */
    Ink shadow() {
        return Ink.of(skin.times(0.56).mix(Hue.of(0x5a2038), 0.24)).round(0);
    }

    /** A line in the skin. */
    Ink line() {
        return Ink.of(skin.times(0.36).mix(Hue.of(0x3a1420), 0.3)).round(0);
    }

    /** Skin with blood below it. */
    Ink flush(double share) {
        return Ink.of(skin.mix(BLOOD, share).mix(skin.times(0.8), 0.25)).round(0.2);
    }

    Ink locks() {
        return Ink.of(hair).with(Grain.FUR).round(0.85);
    }

    /** Hair of brows, which is never as pale as that of a head. */
    Ink brow() {
        return Ink.of(hair.times(0.62).mix(skin.times(0.3), 0.3)).round(0);
    }

    private static Hue skin(Persona persona) {
        Hue deep = ramp(persona.trait(Trait.SKIN_DEPTH));
        Hue natural = deep.mix(Hue.of(0xd8745c), 0.16 * persona.trait(Trait.SKIN_WARMTH));
        double light = 0.66 + 0.46 * natural.luminance();
        return switch (persona.choices().complexion()) {
            case NATURAL -> natural;
            case GREEN -> natural.mix(Hue.of(0x86ad55).times(light), 0.78);
            case BLUE -> natural.mix(Hue.of(0x7aa4d6).times(light), 0.76);
            case ASHEN -> natural.mix(Hue.of(0xb3a0c4).times(light), 0.72);
        };
    }

    private static Hue ramp(double depth) {
        Hue pale = Hue.of(0xf8dcc6);
        Hue tan = Hue.of(0xdca476);
        Hue brown = Hue.of(0xa36b45);
        Hue dark = Hue.of(0x7b4e37);
        double place = depth * 3;
        return place < 1 ? pale.mix(tan, place) : place < 2 ? tan.mix(brown, place - 1) : brown.mix(dark, place - 2);
    }

    private static Hue hair(Persona persona) {
        Hue hue = Hue.of(
                switch (persona.choices().hairColour()) {
                    case BLACK -> 0x2b2733;
                    case BROWN -> 0x5b3b28;
                    case CHESTNUT -> 0x7a4527;
                    case AUBURN -> 0x8e3420;
                    case GINGER -> 0xd0691f;
                    case BLOND -> 0xe2b95c;
                    case GREY -> 0x97979d;
                    case WHITE -> 0xe9e4da;
                    case TEAL -> 0x2a8c92;
                    case VIOLET -> 0x7e4aa6;
                });
        return hue.times(persona.between(Trait.HAIR_TONE, 0.84, 1.12));
    }

    private static Hue iris(EyeColour colour) {
        return Hue.of(
                switch (colour) {
                    case BROWN -> 0x6b3f1f;
                    case AMBER -> 0xc9882a;
                    case GREEN -> 0x4d9a4a;
                    case BLUE -> 0x3b82cf;
                    case GREY -> 0x7f909e;
                    case VIOLET -> 0x8a55bd;
                });
    }
}
