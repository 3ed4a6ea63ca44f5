package dev.loreboard.examples.sampler.character;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Persons on one sheet, to be looked at: each in a row of different portraits, and at its end drifted a little and a lot. */
public final class PortraitSheet {

    private static final int PERSONS = 6;
    private static final int PORTRAITS = 6;
    private static final int SIDE = 240;
    private static final int GAP = 6;
    private static final int GROUND = 0xf6f2e9;
    private static final double LITTLE = 0.25;
    private static final double LOT = 0.6;

    private PortraitSheet() {}

    /** Paints the sheet into the file that is named, for the seed that is named or else a good one. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException(
                    "Name the one file to write, which ends in .jpg or .png, and perhaps a seed.");
        }
        Path file = Path.of(arguments[0]);
        long seed = arguments.length == 2 ? Long.parseLong(arguments[1]) : 3;
        String ending = file.toString().endsWith(".jpg") ? "jpg" : "png";
        if (!ImageIO.write(of(seed), ending, file.toFile())) {
            throw new IOException("No writer for " + ending + " files was found.");
        }
    }

    /** The persons of a seed and those that follow. */
    public static BufferedImage of(long seed) {
        int wide = (PORTRAITS + 2) * (SIDE + GAP) + GAP;
        int high = PERSONS * (SIDE + GAP) + GAP;
        BufferedImage sheet = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < wide; column++) {
                sheet.setRGB(column, row, GROUND);
            }
        }
        PortraitPainter painter = new PortraitPainter();
        for (int row = 0; row < PERSONS; row++) {
            Persona persona = Persona.of(seed * 100 + row);
            for (int column = 0; column < PORTRAITS + 2; column++) {
                Persona shown =
                        column < PORTRAITS ? persona : persona.drifted(column == PORTRAITS ? LITTLE : LOT, seed + row);
                Portrait portrait = Portrait.any(seed * 100 + (long) row * PORTRAITS + column % PORTRAITS);
                int[] pixels = painter.paint(shown, portrait, SIDE, SIDE).pixels();
                sheet.setRGB(GAP + column * (SIDE + GAP), GAP + row * (SIDE + GAP), SIDE, SIDE, pixels, 0, SIDE);
            }
        }
        return sheet;
    }
}
