package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.scene.Palette;

/**
 * The colours of a palette at noon.
 *
 * @param high the sky overhead
 * @param low the sky above the horizon
 * @param far what the air makes of distant things
 * @param land the ground
 * @param growth what is dark on it, and near
 */
public record Pigments(Hue high, Hue low, Hue far, Hue land, Hue growth) {

    static Pigments of(Palette palette) {
        return switch (palette) {
            case CRIMSON -> mixed(0x9c2436, 0xf6b6a0, 0xd97e74, 0x7d2429, 0x4d141c);
            case AMBER -> mixed(0xcb6222, 0xfdd3a0, 0xe69f5c, 0x91481c, 0x5c2b12);
            case GOLDEN -> mixed(0xe3ad2b, 0xfff0b8, 0xf0cd6b, 0xb08320, 0x735515);
            case OLIVE -> mixed(0x8b9a4e, 0xf0f1c6, 0xb8bf7c, 0x626d2e, 0x3e481d);
            case EMERALD -> mixed(0x2b9c62, 0xd3f6d6, 0x7fcf9c, 0x1f7146, 0x12492d);
            case TEAL -> mixed(0x1b929a, 0xcdf4ef, 0x76c9c8, 0x17666c, 0x0c4349);
            case AZURE -> mixed(0x3a8ee6, 0xdff0ff, 0x95c5f2, 0x2b609c, 0x1a3e6a);
            case INDIGO -> mixed(0x333fae, 0xccd1fc, 0x848ddf, 0x2a3083, 0x191d54);
            case VIOLET -> mixed(0x7943ba, 0xecd5fb, 0xb08ddd, 0x532f84, 0x341b58);
            case ROSE -> mixed(0xe25c98, 0xffdfe7, 0xf39dbc, 0x9b3a63, 0x63213f);
            case SEPIA -> mixed(0xa18762, 0xf4e7cd, 0xccb38e, 0x705839, 0x473521);
            case SILVER -> mixed(0x989fa6, 0xf1f2f3, 0xc2c6ca, 0x64686d, 0x3c3f43);
        };
    }

    private static Pigments mixed(int high, int low, int far, int land, int growth) {
        return new Pigments(Hue.of(high), Hue.of(low), Hue.of(far), Hue.of(land), Hue.of(growth));
    }
}
