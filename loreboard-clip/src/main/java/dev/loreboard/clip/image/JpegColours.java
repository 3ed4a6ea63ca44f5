package dev.loreboard.clip.image;

import java.io.IOException;
import java.util.List;

/** What the components of a JPEG file are, found out as libjpeg does it. */
enum JpegColours {
    GREY,
    RGB,
    /** Brightness and two differences. */
    YCC,
    /** Inks, stored inverted, as Adobe does it. */
    CMYK,
    /** Inks in which the first three are brightness and two differences. */
    YCCK;

    /** Stands for a file without Adobe's marker, whose own values begin at 0. */
    static final int NO_ADOBE = -1;

    static JpegColours of(List<JpegFile.Component> components, boolean jfif, int adobe) throws IOException {
        return switch (components.size()) {
            case 1 -> GREY;
            case 3 -> {
                boolean saysRgb = adobe == NO_ADOBE ? isNamedRgb(components) : adobe == 0;
                yield saysRgb && !jfif ? RGB : YCC;
            }
            case 4 -> adobe == NO_ADOBE || adobe == 0 ? CMYK : YCCK;
            default ->
                throw new IOException("it has " + components.size()
                        + " components; a picture has 1 of grey, 3 of colour or 4 of ink");
        };
    }

    private static boolean isNamedRgb(List<JpegFile.Component> components) {
        return components.get(0).id() == 'R'
                && components.get(1).id() == 'G'
                && components.get(2).id() == 'B';
    }
}
