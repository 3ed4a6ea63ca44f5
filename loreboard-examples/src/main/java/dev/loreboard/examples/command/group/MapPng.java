package dev.loreboard.examples.command.group;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A map as pixels. */
final class MapPng {

    private static final float HALO = 4;

    private MapPng() {}

    static byte[] write(MapDrawing drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(draw(drawing), "png", bytes)) {
            throw new IOException("No writer for png files was found.");
        }
        return bytes.toByteArray();
    }

    private static BufferedImage draw(MapDrawing drawing) {
        BufferedImage image = new BufferedImage(drawing.side(), drawing.side(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(Color.decode(MapColours.PAPER));
            pen.fillRect(0, 0, drawing.side(), drawing.side());
            drawing.dots().forEach(dot -> dot(dot, drawing.radius(), pen));
            drawing.names().forEach(name -> name(name, drawing.textSize(), pen));
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static void dot(MapDrawing.Dot dot, double radius, Graphics2D pen) {
        pen.setColor(Color.decode(MapColours.of(dot.group())));
        pen.fill(new Ellipse2D.Double(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius));
    }

    private static void name(MapDrawing.Name name, double size, Graphics2D pen) {
        Font font = new Font(Font.SERIF, Font.PLAIN, (int) Math.round(size));
        GlyphVector glyphs = font.createGlyphVector(pen.getFontRenderContext(), name.text());
        double width = glyphs.getLogicalBounds().getWidth();
        Shape outline = glyphs.getOutline((float) (name.x() - width / 2), (float) name.y());
        pen.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Color.decode(MapColours.PAPER));
        pen.draw(outline);
        pen.setColor(Color.decode(MapColours.INK));
        pen.fill(outline);
    }
}
