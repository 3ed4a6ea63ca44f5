package dev.loreboard.examples.guide;

import dev.loreboard.api.Addition;
import dev.loreboard.api.content.Image;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.scene.Casting;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A painted picture and what other programs might make of it. */
record PaintedCopies(String name, BufferedImage picture) {

    private static final int SIDE = 160;

    static PaintedCopies of(long seed) {
        return new PaintedCopies(
                "a " + seed, new Painter().paint(Casting.cast(seed), SIDE, SIDE).image());
    }

    /** Of which picture an id tells. */
    static String picture(String id) {
        return id.split(" ", -1)[1];
    }

    Addition original() {
        return addition("", png(picture));
    }

    /** Every one shows the same. */
    List<Addition> copies() {
        return List.of(
                addition(" quality 30", jpeg(picture, 0.3f)),
                addition(" quality 95", jpeg(picture, 0.95f)),
                addition(" half", png(scaled(0.5))),
                addition(" half, quality 60", jpeg(scaled(0.5), 0.6f)),
                addition(" double, quality 80", jpeg(scaled(2), 0.8f)));
    }

    /** A twentieth less on each side: not the same picture any more. */
    Addition cropped() {
        int edge = SIDE / 20;
        return addition(" cropped", png(picture.getSubimage(edge, edge, SIDE - 2 * edge, SIDE - 2 * edge)));
    }

    private Addition addition(String form, byte[] file) {
        return Addition.of(Image.of(file)).withId(name + form);
    }

    private BufferedImage scaled(double factor) {
        int side = (int) (SIDE * factor);
        BufferedImage scaled = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = scaled.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, side, side, null);
        brush.dispose();
        return scaled;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), wanted);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
