package dev.loreboard.examples.sampler;

import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.Weather;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Many sample pictures on one sheet, to be looked at. */
public final class ContactSheet {

    private static final int COLUMNS = 6;
    private static final int ROWS = 8;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final int GAP = 6;
    private static final int GROUND = 0xf6f2e9;
    private static final int LAND_ROWS = 7;
    /** More fair weather than foul, or one would see nothing but rain. */
    private static final List<Weather> WEATHERS = List.of(
            Weather.CLEAR,
            Weather.CLOUDY,
            Weather.CLEAR,
            Weather.FOG,
            Weather.CLEAR,
            Weather.SNOW,
            Weather.CLEAR,
            Weather.RAIN,
            Weather.CLOUDY,
            Weather.CLEAR,
            Weather.STORM);

    private ContactSheet() {}

    /** Paints the sheet of the guide into the file that is named. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name the one file to write, which ends in .jpg or .png.");
        }
        Path file = Path.of(arguments[0]);
        String ending = file.toString().endsWith(".jpg") ? "jpg" : "png";
        if (!ImageIO.write(of(2), ending, file.toFile())) {
            throw new IOException("No writer for " + ending + " files was found.");
        }
    }

    /** 48 pictures of a seed and those that follow: landscapes in every style, and a row of what is no fantasy. */
    public static BufferedImage of(long seed) {
        int wide = COLUMNS * (WIDTH + GAP) + GAP;
        int high = ROWS * (HEIGHT + GAP) + GAP;
        BufferedImage sheet = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < wide; column++) {
                sheet.setRGB(column, row, GROUND);
            }
        }
        Painter painter = new Painter();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            int left = GAP + i % COLUMNS * (WIDTH + GAP);
            int top = GAP + i / COLUMNS * (HEIGHT + GAP);
            Painting painting = painter.paint(Casting.cast(seed * 1000 + i, wanted(i)), WIDTH, HEIGHT);
            sheet.setRGB(left, top, WIDTH, HEIGHT, painting.pixels(), 0, WIDTH);
        }
        return sheet;
    }

    private static Description wanted(int index) {
        Style[] styles = Style.values();
        Description styled = Description.open().with(styles[index % styles.length]);
        Setting[] settings = Setting.values();
        boolean land = index < LAND_ROWS * COLUMNS;
        return land
                ? styled.with(Setting.LANDSCAPE).with(WEATHERS.get(index % WEATHERS.size()))
                : styled.with(settings[1 + index % (settings.length - 1)]);
    }
}
