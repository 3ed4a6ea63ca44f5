package dev.loreboard.examples.studio.media;

import dev.loreboard.api.content.Image;
import dev.loreboard.clip.image.Picture;
import dev.loreboard.clip.image.PictureOptions;
import dev.loreboard.clip.image.PictureReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What a page shows before it shows the picture.
 *
 * @param width of the picture itself, upright
 * @param colour the mean of all, as in CSS
 */
public record Preview(int width, int height, String colour, BufferedImage small) {

    private static final int HIGHEST = 360;
    private static final int WIDEST = 1440;
    private static final PictureReader READER = new PictureReader(PictureOptions.defaults());

    /** @throws dev.loreboard.api.failure.UnreadableContentException when it is no picture */
    public static Preview of(Image image) {
        BufferedImage whole = buffered(READER.read(image));
        double scale = Math.min(1, Math.min((double) HIGHEST / whole.getHeight(), (double) WIDEST / whole.getWidth()));
        BufferedImage small = scaled(whole, side(scale * whole.getWidth()), side(scale * whole.getHeight()));
        int mean = scaled(whole, 1, 1).getRGB(0, 0);
        String colour = String.format(Locale.ROOT, "#%06x", mean & 0xffffff);
        return new Preview(whole.getWidth(), whole.getHeight(), colour, small);
    }

    public byte[] jpeg() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(small, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture could not be written to memory.", impossible);
        }
        return bytes.toByteArray();
    }

    private static int side(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    private static BufferedImage buffered(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        ByteBuffer rgb = picture.rgb();
        int[] row = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (rgb.get() & 0xff) << 16 | (rgb.get() & 0xff) << 8 | (rgb.get() & 0xff);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return image;
    }

    /** By halves as long as it can be, so that no pixel is passed over. */
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage current = image;
        do {
            int nextWidth = Math.max(width, (current.getWidth() + 1) / 2);
            int nextHeight = Math.max(height, (current.getHeight() + 1) / 2);
            BufferedImage next = new BufferedImage(nextWidth, nextHeight, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = next.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(current, 0, 0, nextWidth, nextHeight, null);
            graphics.dispose();
            current = next;
        } while (current.getWidth() > width || current.getHeight() > height);
        return current;
    }
}
