package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Frame;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Noise;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.scene.Ground;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import dev.loreboard.examples.sampler.subject.Look;
import dev.loreboard.examples.sampler.subject.Sketches;
import java.util.SplittableRandom;

/** One way to paint a scene, from the empty sheet to the finished picture. */
final class Attempt {

    private final Scene scene;
    private final int number;
    private final Light light;
    private final Composition composition;
    private final Sheet sheet;
    private final SplittableRandom chance;

    Attempt(Scene scene, int width, int height, int number) {
        this.scene = scene;
        this.number = number;
        this.light = Light.of(
                scene.palette(),
                scene.time().orElse(TimeOfDay.DAY),
                scene.weather().orElse(Weather.CLEAR));
        this.sheet = new Sheet(width, height, scene.seed());
        this.composition = Composition.of(scene, sheet.breadth(), number);
        this.chance = new SplittableRandom(scene.seed() * 17 + 5);
    }

    Painting paint() {
        sheet.lightFrom(composition.sunX() < sheet.breadth() / 2 ? -0.85 : 0.85);
        sheet.texture(texture());
        stage();
        Film film = new Exposure(sheet, light, composition, scene.style()).expose();
        float[] lines = Edges.of(film, lineWidth(film.height));
        scene.weather()
                .ifPresent(weather -> new Veil(film, light, composition, sheet.noise(), chance.split()).lay(weather));
        scene.mood().ifPresent(mood -> new Feeling(film, light, composition, sheet.noise(), chance.split()).lay(mood));
        tone().bring(film);
        new Separation(film, wantedGap() + 0.06 * number).part(scene.subjects());
        finish(lines).apply(film);
        return new Painting(
                film.width, film.height, film.pixels(), film.subjects(), new Survey(film, sheet).of(scene), number + 1);
    }

    /** How far subjects are set off before the style is applied; some styles take a part of that away again. */
    private double wantedGap() {
        double night = scene.time().filter(time -> time == TimeOfDay.NIGHT).isPresent() ? 0.03 : 0;
        return night
                + switch (scene.style()) {
                    case FLAT -> 0.14;
                    case PIXEL, WOODCUT -> 0.155;
                    case WATERCOLOUR -> 0.18;
                    case INK -> 0.19;
                };
    }

    private double texture() {
        return switch (scene.style()) {
            case FLAT -> 0;
            case PIXEL -> 0.6;
            case INK, WATERCOLOUR -> 0.8;
            case WOODCUT -> 0.9;
        };
    }

    private Tone tone() {
        return scene.mood()
                .map(mood -> Tone.of(scene.time().orElse(TimeOfDay.DAY), mood))
                .orElseGet(Tone::ofPaper);
    }

    /** Whether bare branches hang into a landscape. */
    static boolean hasBranches(Mood mood) {
        return mood == Mood.OMINOUS || mood == Mood.MELANCHOLY;
    }

    private void stage() {
        Land land = new Land(sheet, scene, light, composition, chance.split());
        Rooms rooms = new Rooms(sheet, light, chance.split());
        switch (scene.setting()) {
            case LANDSCAPE -> {
                new Sky(sheet, scene, light, composition).paint();
                land.paintFar();
                subjects(false);
                boolean onShore = scene.subjects().stream()
                        .anyMatch(subject -> subject.kind().ground() == Ground.LAND);
                if (onShore) {
                    land.paintShore();
                }
                subjects(true);
                land.paintNear();
                if (scene.mood().filter(Attempt::hasBranches).isPresent()) {
                    land.paintBranches();
                }
            }
            case STREET -> {
                new Sky(sheet, scene, light, composition).paint();
                rooms.street(composition.horizon());
                all();
            }
            case INTERIOR -> {
                rooms.interior();
                all();
            }
            case STILL_LIFE -> {
                rooms.stillLife();
                all();
            }
            case CHART -> {
                rooms.paper();
                all();
            }
            case DOCUMENT -> {
                rooms.desk();
                all();
            }
        }
    }

    private void all() {
        subjects(false);
        subjects(true);
    }

    /** Draws what stands on dry land, or all else. */
    private void subjects(boolean onLand) {
        for (Placed thing : composition.placed()) {
            if ((thing.subject().kind().ground() == Ground.LAND) == onLand) {
                int owner = Sheet.SUBJECT + thing.index() * Sheet.PER_SUBJECT + thing.instance();
                long seed = scene.seed() * 1009 + thing.index() * 31L + thing.instance();
                Pen pen = new Pen(sheet, thing.frame(), owner, thing.air(), new SplittableRandom(seed));
                Look look = new Look(thing.subject().colour(), scene.era().orElse(Era.MEDIEVAL), light.lamps());
                ground(thing);
                Sketches.draw(thing.subject().kind(), pen, look);
                tuft(thing);
            }
        }
    }

    /** The shadow in which a thing stands, so that it does not float. */
    private void ground(Placed thing) {
        double half = 0.5 * thing.subject().kind().breadth();
        boolean stands = switch (thing.subject().kind().ground()) {
            case LAND, TABLE, FLOOR, PAVEMENT -> true;
            case SKY, WATER, TERRAIN, PAPER -> false;
        };
        if (stands) {
            Ink dark = Ink.of(light.pigments().growth().darker(0.5)).round(0).sheer(0.28);
            double away = composition.sunX() < thing.frame().x() ? 0.12 : -0.12;
            double side = thing.frame().mirrored() ? -away : away;
            for (int layer = 0; layer < 3; layer++) {
                double wide = half * (1.16 - 0.14 * layer);
                sheet.fill(
                        new Outline().oval(side * half, 0.002, wide, 0.05 * wide + 0.012),
                        thing.frame(),
                        dark,
                        Sheet.LAND + 18,
                        0.02);
            }
        }
    }

    /** Grass before the feet of what stands on a meadow. */
    private void tuft(Placed thing) {
        if (scene.setting() != Setting.LANDSCAPE || thing.subject().kind().ground() != Ground.LAND) {
            return;
        }
        double half = 0.5 * thing.subject().kind().breadth() * thing.frame().size();
        SplittableRandom blades = new SplittableRandom(scene.seed() * 7 + thing.instance());
        Outline grass = new Outline();
        for (int blade = 0; blade < 26; blade++) {
            double x = thing.frame().x() + half * 1.15 * (2 * blades.nextDouble() - 1);
            double y = thing.frame().y() + 0.012 * blades.nextDouble();
            double tall = 0.012 + 0.02 * blades.nextDouble();
            grass.polygon(
                    x - 0.0035, y + 0.012, x + 0.0035, y + 0.012, x + tall * (blades.nextDouble() - 0.5), y - tall);
        }
        Ink green = Ink.of(light.pigments().growth().mix(light.pigments().land(), 0.4))
                .round(0.2);
        sheet.fill(grass, Frame.SHEET, green, Sheet.LAND + 17, thing.air());
    }

    private int lineWidth(int height) {
        return switch (scene.style()) {
            case FLAT, WATERCOLOUR, PIXEL -> 1;
            case INK -> Math.max(1, Math.round(height / 210f));
            case WOODCUT -> Math.max(1, Math.round(height / 170f));
        };
    }

    /** The style, over the lines of what was drawn before rain or petals fell on it. */
    private Finish finish(float[] lines) {
        Noise noise = sheet.noise();
        return switch (scene.style()) {
            case FLAT -> new FlatFinish();
            case INK -> new InkFinish(noise, lines);
            case WATERCOLOUR -> new WatercolourFinish(noise);
            case PIXEL -> new PixelFinish(lines);
            case WOODCUT -> new WoodcutFinish(noise, lines, block());
        };
    }

    /** A woodcut's dark block takes a little of the palette. */
    private Hue block() {
        boolean paper = scene.setting() == Setting.CHART || scene.setting() == Setting.DOCUMENT;
        return Hue.of(0x17151c).mix(light.pigments().growth(), paper ? 0.1 : 0.3);
    }
}
