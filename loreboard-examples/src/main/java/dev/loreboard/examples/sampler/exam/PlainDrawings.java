package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.content.Image;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/** Forty pictures in a few strokes each, which have nothing of the painter of the sample world. */
final class PlainDrawings {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 180;
    private static final int GROUND = 110;

    private static final Color NIGHT = new Color(0x0b1030);
    private static final Color DAY = new Color(0x8fc7f0);
    private static final Map<String, Color> COLOURS = colours();

    private PlainDrawings() {}

    private static Map<String, Color> colours() {
        Map<String, Color> colours = new LinkedHashMap<>();
        colours.put("red", new Color(0xd02020));
        colours.put("orange", new Color(0xf08a1c));
        colours.put("yellow", new Color(0xf2d21a));
        colours.put("green", new Color(0x2c9a3a));
        colours.put("blue", new Color(0x2450c8));
        colours.put("purple", new Color(0x7a2ca8));
        colours.put("pink", new Color(0xf48ab8));
        colours.put("brown", new Color(0x7a4a22));
        colours.put("white", new Color(0xf6f6f6));
        colours.put("black", new Color(0x101010));
        return colours;
    }

    /** All of them, with what is asked. */
    static List<Choice> all() {
        List<Choice> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(drawn("day " + i, i, "by day", List.of("at night"), PlainDrawings::day));
            all.add(drawn("night " + i, i, "at night", List.of("by day"), PlainDrawings::night));
        }
        COLOURS.forEach((word, colour) -> all.add(drawn(
                word,
                1,
                "mostly " + word,
                COLOURS.keySet().stream()
                        .filter(other -> !other.equals(word))
                        .map(other -> "mostly " + other)
                        .toList(),
                (graphics, chance) -> thing(graphics, colour))));
        Map<String, BiConsumer<Graphics2D, RandomGenerator>> lands = Map.of(
                "the sea", PlainDrawings::sea,
                "a desert", PlainDrawings::desert,
                "mountains", PlainDrawings::mountains,
                "a forest", PlainDrawings::forest);
        all.addAll(each(lands, 3));
        all.addAll(each(
                Map.of(
                        "in snowy weather", PlainDrawings::snow,
                        "in rainy weather", PlainDrawings::rain,
                        "in foggy weather", PlainDrawings::fog,
                        "in clear weather", PlainDrawings::day),
                2));
        return List.copyOf(all);
    }

    private static List<Choice> each(Map<String, BiConsumer<Graphics2D, RandomGenerator>> drawings, int times) {
        List<Choice> all = new ArrayList<>();
        new TreeMap<>(drawings).forEach((words, draw) -> {
            List<String> others = drawings.keySet().stream()
                    .filter(other -> !other.equals(words))
                    .sorted()
                    .toList();
            for (int i = 0; i < times; i++) {
                all.add(drawn(words + " " + i, i, words, others, draw));
            }
        });
        return all;
    }

    private static Choice drawn(
            String name, long seed, String right, List<String> others, BiConsumer<Graphics2D, RandomGenerator> draw) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw.accept(graphics, new SplittableRandom(seed));
        graphics.dispose();
        ByteBuffer pixels = ByteBuffer.allocate(4 * WIDTH * HEIGHT);
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                pixels.putInt(image.getRGB(column, row) << 8 | 0xff);
            }
        }
        return new Choice(name, Image.ofPixels(WIDTH, HEIGHT, pixels.flip()), right, others);
    }

    private static void sky(Graphics2D graphics, Color top, Color bottom) {
        graphics.setPaint(new GradientPaint(0, 0, top, 0, GROUND, bottom));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private static void ground(Graphics2D graphics, Color colour) {
        graphics.setColor(colour);
        graphics.fillRect(0, GROUND, WIDTH, HEIGHT - GROUND);
    }

    private static void hills(Graphics2D graphics, RandomGenerator chance, Color colour) {
        graphics.setColor(colour);
        for (int i = 0; i < 3; i++) {
            graphics.fillOval(chance.nextInt(WIDTH) - 90, GROUND - 20 + chance.nextInt(20), 220, 120);
        }
    }

    private static void day(Graphics2D graphics, RandomGenerator chance) {
        sky(graphics, DAY, new Color(0xe8f4fb));
        graphics.setColor(new Color(0xfff2a0));
        graphics.fillOval(30 + chance.nextInt(150), 18, 30, 30);
        ground(graphics, new Color(0x6faf50));
        hills(graphics, chance, new Color(0x5c9c44));
    }

    private static void night(Graphics2D graphics, RandomGenerator chance) {
        sky(graphics, NIGHT, new Color(0x1d2450));
        graphics.setColor(new Color(0xe8ecff));
        for (int i = 0; i < 40; i++) {
            graphics.fillOval(chance.nextInt(WIDTH), chance.nextInt(GROUND), 2, 2);
        }
        graphics.fillOval(30 + chance.nextInt(150), 20, 26, 26);
        ground(graphics, new Color(0x10182a));
        hills(graphics, chance, new Color(0x0c1322));
    }

    private static void thing(Graphics2D graphics, Color colour) {
        sky(graphics, new Color(0x909498), new Color(0xa8acb0));
        graphics.setColor(colour);
        graphics.fillRoundRect(30, 22, 180, 138, 40, 40);
    }

    private static void sea(Graphics2D graphics, RandomGenerator chance) {
        sky(graphics, DAY, new Color(0xd8ecf8));
        ground(graphics, new Color(0x1e5f9c));
        graphics.setColor(new Color(0xd4ecf8));
        for (int i = 0; i < 26; i++) {
            int y = GROUND + 4 + chance.nextInt(HEIGHT - GROUND);
            graphics.drawArc(chance.nextInt(WIDTH), y, 24, 8, 0, 180);
        }
    }

    private static void desert(Graphics2D graphics, RandomGenerator chance) {
        sky(graphics, new Color(0xf4d9a0), new Color(0xfbeccb));
        ground(graphics, new Color(0xe0b060));
        hills(graphics, chance, new Color(0xd2a050));
    }

    private static void mountains(Graphics2D graphics, RandomGenerator chance) {
        sky(graphics, DAY, new Color(0xe8f0f6));
        for (int i = 0; i < 4; i++) {
            int left = -30 + 60 * i + chance.nextInt(20);
            int top = 20 + chance.nextInt(40);
            graphics.setColor(new Color(0x6b7080));
            graphics.fillPolygon(
                    new Polygon(new int[] {left, left + 60, left + 120}, new int[] {GROUND + 20, top, GROUND + 20}, 3));
            graphics.setColor(Color.WHITE);
            graphics.fillPolygon(
                    new Polygon(new int[] {left + 46, left + 60, left + 74}, new int[] {top + 24, top, top + 24}, 3));
        }
        ground(graphics, new Color(0x667a55));
    }

    private static void forest(Graphics2D graphics, RandomGenerator chance) {
        sky(graphics, new Color(0xc8dce4), new Color(0xe4eee8));
        ground(graphics, new Color(0x3f5f35));
        for (int i = 0; i < 16; i++) {
            int x = i * 15 + chance.nextInt(10);
            int foot = GROUND + 10 + chance.nextInt(30);
            graphics.setColor(new Color(0x23502c));
            graphics.fillPolygon(new Polygon(new int[] {x - 16, x, x + 16}, new int[] {foot, foot - 90, foot}, 3));
            graphics.setColor(new Color(0x4a3320));
            graphics.fillRect(x - 2, foot, 4, 12);
        }
    }

    private static void snow(Graphics2D graphics, RandomGenerator chance) {
        sky(graphics, new Color(0xb4bfcc), new Color(0xd4dbe2));
        ground(graphics, new Color(0xf2f5f8));
        graphics.setColor(Color.WHITE);
        for (int i = 0; i < 140; i++) {
            graphics.fillOval(chance.nextInt(WIDTH), chance.nextInt(HEIGHT), 4, 4);
        }
    }

    private static void rain(Graphics2D graphics, RandomGenerator chance) {
        sky(graphics, new Color(0x6a747e), new Color(0x8b949c));
        ground(graphics, new Color(0x4c5a4c));
        graphics.setColor(new Color(0xc4d0da));
        for (int i = 0; i < 120; i++) {
            int x = chance.nextInt(WIDTH);
            int y = chance.nextInt(HEIGHT);
            graphics.drawLine(x, y, x - 4, y + 14);
        }
    }

    private static void fog(Graphics2D graphics, RandomGenerator chance) {
        sky(graphics, new Color(0xc9ccce), new Color(0xd2d4d5));
        hills(graphics, chance, new Color(0xbfc3c5));
        ground(graphics, new Color(0xc6cac9));
    }
}
