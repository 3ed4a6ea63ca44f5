package dev.loreboard.examples.sampler.scene;

import static dev.loreboard.examples.sampler.scene.Ground.FLOOR;
import static dev.loreboard.examples.sampler.scene.Ground.LAND;
import static dev.loreboard.examples.sampler.scene.Ground.PAPER;
import static dev.loreboard.examples.sampler.scene.Ground.PAVEMENT;
import static dev.loreboard.examples.sampler.scene.Ground.SKY;
import static dev.loreboard.examples.sampler.scene.Ground.TABLE;
import static dev.loreboard.examples.sampler.scene.Ground.TERRAIN;
import static dev.loreboard.examples.sampler.scene.Ground.WATER;

import java.util.List;

/** What a subject is. */
public enum Kind implements Fact {
    CASTLE("castle", "castles", LAND, 2, 0.95, true, "fortress", "citadel"),
    TOWER("tower", "towers", LAND, 4, 0.42, true, "turret", "spire"),
    VILLAGE("village", "villages", LAND, 1, 1.5, true, "hamlet", "cluster of houses"),
    RUINS("ruins", "ruins", LAND, 1, 1.3, false, "broken columns", "remains of a temple"),
    BRIDGE("bridge", "bridges", WATER, 1, 1.9, true, "stone arches over water", "viaduct"),
    LIGHTHOUSE("lighthouse", "lighthouses", WATER, 2, 0.5, false, "beacon", "light tower"),
    WINDMILL("windmill", "windmills", LAND, 3, 0.8, false, "mill with sails", "mill"),
    GATE("gate", "gates", LAND, 2, 0.95, true, "gateway", "great doorway"),
    WELL("well", "wells", LAND, 2, 0.8, false, "wishing well", "draw well"),
    TENT("tent", "tents", LAND, 4, 1.1, false, "pavilion", "canvas tent"),
    THRONE("throne", "thrones", LAND, 2, 0.62, true, "royal seat", "seat of a king"),
    STATUE("statue", "statues", LAND, 3, 0.45, true, "stone figure", "sculpture"),
    FOREST("forest", "forests", TERRAIN, 1, 1.9, false, "woods", "woodland"),
    MOUNTAINS("mountains", "mountains", TERRAIN, 1, 2.0, false, "peaks", "mountain range"),
    SEA("sea", "seas", TERRAIN, 1, 2.0, false, "ocean", "open water"),
    VOLCANO("volcano", "volcanoes", TERRAIN, 1, 1.6, false, "fire mountain", "erupting mountain"),
    WATERFALL("waterfall", "waterfalls", TERRAIN, 2, 0.85, false, "cascade", "falls"),
    CAVE("cave", "caves", TERRAIN, 1, 1.35, false, "cavern", "grotto"),
    ISLAND("island", "islands", WATER, 2, 1.5, false, "isle", "islet"),
    DESERT("desert", "deserts", TERRAIN, 1, 2.0, false, "sand dunes", "dunes"),
    PORTAL("portal", "portals", LAND, 2, 0.78, false, "magic doorway", "glowing gateway"),
    CRYSTAL("crystal", "crystals", LAND, 4, 0.62, false, "gem", "shard"),
    MOON("moon", "moons", SKY, 3, 1.0, false, "full moon", "lunar disc"),
    SHIP("ship", "ships", WATER, 3, 1.0, true, "sailing ship", "galleon"),
    BOAT("boat", "boats", WATER, 4, 1.25, false, "rowing boat", "dinghy"),
    AIRSHIP("airship", "airships", SKY, 3, 1.6, false, "zeppelin", "flying ship"),
    DRAGON("dragon", "dragons", SKY, 3, 1.45, false, "wyrm", "drake"),
    BIRD("bird", "birds", SKY, 5, 1.75, false, "fowl", "winged bird"),
    PHOENIX("phoenix", "phoenixes", SKY, 2, 1.15, false, "firebird", "burning bird"),
    OWL("owl", "owls", LAND, 3, 0.6, false, "night bird", "horned owl"),
    WOLF("wolf", "wolves", LAND, 4, 1.2, false, "grey hunter", "lupine beast"),
    HORSE("horse", "horses", LAND, 4, 1.15, false, "steed", "stallion"),
    UNICORN("unicorn", "unicorns", LAND, 3, 1.1, false, "one-horned horse", "horned steed"),
    DEER("deer", "deer", LAND, 3, 0.85, false, "stag", "hart"),
    BEAR("bear", "bears", LAND, 3, 1.25, false, "bruin", "great bear"),
    SNAKE("snake", "snakes", LAND, 3, 1.0, false, "serpent", "viper"),
    WHALE("whale", "whales", WATER, 2, 1.6, false, "leviathan", "great whale"),
    KNIGHT("knight", "knights", LAND, 4, 0.58, true, "warrior in armour", "paladin"),
    WIZARD("wizard", "wizards", LAND, 3, 0.62, true, "mage", "sorcerer"),
    TREE("tree", "trees", LAND, 4, 0.85, false, "old tree", "oak"),
    MUSHROOM("mushroom", "mushrooms", LAND, 5, 0.9, false, "toadstool", "giant fungus"),
    FLOWER("flower", "flowers", LAND, 5, 0.6, false, "blossom", "bloom"),
    SWORD("sword", "swords", LAND, 4, 0.36, false, "blade", "longsword"),
    LANTERN("lantern", "lanterns", LAND, 4, 0.5, false, "hanging lamp", "oil lantern"),
    BOOK("book", "books", LAND, 3, 1.2, false, "tome", "spellbook"),
    SKULL("skull", "skulls", LAND, 3, 0.85, false, "death's head", "bare cranium"),
    HOUSE("house", "houses", PAVEMENT, 4, 0.7, false, "town house", "dwelling"),
    CAR("car", "cars", PAVEMENT, 3, 2.0, false, "automobile", "motor car"),
    STREET_LAMP("street lamp", "street lamps", PAVEMENT, 4, 0.35, false, "lamp post", "street light"),
    CHAIR("chair", "chairs", FLOOR, 3, 0.62, false, "seat", "wooden chair"),
    TABLE_LAMP("lamp", "lamps", FLOOR, 2, 0.5, false, "standing lamp", "reading lamp"),
    BED("bed", "beds", FLOOR, 1, 1.9, false, "bedstead", "couch for sleeping"),
    CUPBOARD("cupboard", "cupboards", FLOOR, 2, 0.75, false, "cabinet", "wardrobe"),
    APPLE("apple", "apples", TABLE, 5, 0.95, false, "fruit", "round fruit"),
    BOTTLE("bottle", "bottles", TABLE, 4, 0.36, false, "flask", "glass bottle"),
    VASE("vase", "vases", TABLE, 3, 0.6, false, "urn", "jar"),
    CANDLE("candle", "candles", TABLE, 4, 0.32, false, "taper", "burning candle"),
    CUP("cup", "cups", TABLE, 4, 1.05, false, "mug", "teacup"),
    BAR_CHART("bar chart", "bar charts", PAPER, 1, 1.0, false, "column diagram", "bar graph"),
    PIE_CHART("pie chart", "pie charts", PAPER, 1, 1.0, false, "circle diagram", "pie graph"),
    LINE_CHART("line chart", "line charts", PAPER, 1, 1.0, false, "line graph", "curve over time"),
    LETTER("letter", "letters", PAPER, 1, 0.75, false, "page of text", "written page"),
    FORM("form", "forms", PAPER, 1, 0.75, false, "table of figures", "filled-in form");

    private final String word;
    private final String plural;
    private final Ground ground;
    private final int most;
    private final double breadth;
    private final boolean dated;
    private final List<String> synonyms;

    Kind(String word, String plural, Ground ground, int most, double breadth, boolean dated, String... synonyms) {
        this.word = word;
        this.plural = plural;
        this.ground = ground;
        this.most = most;
        this.breadth = breadth;
        this.dated = dated;
        this.synonyms = List.of(synonyms);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }

    /** What several of them are called. */
    public String plural() {
        return plural;
    }

    public Ground ground() {
        return ground;
    }

    /** How many of them a picture can hold so that they can still be counted; 1 for what is not counted at all. */
    public int most() {
        return most;
    }

    /** How wide one of them is, as a share of its height. */
    public double breadth() {
        return breadth;
    }

    /** Whether it looks different in every era. */
    public boolean isDated() {
        return dated;
    }

    /** Whether a picture of this sort can have it as a subject. */
    public boolean fits(Setting setting) {
        return switch (setting) {
            case LANDSCAPE -> isUnderTheSky();
            case STREET -> ground == PAVEMENT;
            case INTERIOR -> ground == FLOOR;
            case STILL_LIFE -> ground == TABLE || this == BOOK || this == SKULL || this == LANTERN;
            case CHART -> this == BAR_CHART || this == PIE_CHART || this == LINE_CHART;
            case DOCUMENT -> this == LETTER || this == FORM;
        };
    }

    /** What cannot but be in a picture with it, in words. */
    public List<String> brings() {
        return switch (this) {
            case SHIP, WHALE, LIGHTHOUSE -> List.of("sea", "water");
            case BOAT, BRIDGE, SEA -> List.of("water");
            case ISLAND -> List.of("sea", "water", "tree", "palm");
            case WATERFALL -> List.of("water", "cliff", "rocks");
            case CAVE -> List.of("rocks", "cliff");
            case FOREST -> List.of("trees");
            case VILLAGE -> List.of("houses");
            case CASTLE -> List.of("tower", "flag");
            case VOLCANO -> List.of("mountain", "lava", "fire");
            case DESERT -> List.of("sand");
            case PHOENIX -> List.of("bird", "fire", "wings");
            case DRAGON -> List.of("wings");
            case BIRD, OWL -> List.of("wings");
            case UNICORN -> List.of("horse", "horn");
            case DEER -> List.of("antlers");
            case KNIGHT -> List.of("person", "armour", "sword");
            case WIZARD -> List.of("person", "staff", "robe");
            case LANTERN, CANDLE, TABLE_LAMP, STREET_LAMP -> List.of("light");
            case RUINS -> List.of("columns", "stones");
            default -> List.of();
        };
    }

    private boolean isUnderTheSky() {
        return switch (ground) {
            case SKY, LAND, WATER, TERRAIN -> true;
            case TABLE, FLOOR, PAVEMENT, PAPER -> false;
        };
    }
}
