package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.scene.Kind;

/** Finds the sketch of a kind. */
public final class Sketches {

    private Sketches() {}

    /** Draws one of a kind. */
    public static void draw(Kind kind, Pen pen, Look look) {
        of(kind).draw(pen, look);
    }

    private static Sketch of(Kind kind) {
        return switch (kind) {
            case CASTLE -> Strongholds::castle;
            case TOWER -> Strongholds::tower;
            case GATE -> Strongholds::gate;
            case BRIDGE -> Strongholds::bridge;
            case LIGHTHOUSE -> Strongholds::lighthouse;
            case VILLAGE -> Dwellings::village;
            case WINDMILL -> Dwellings::windmill;
            case TENT -> Dwellings::tent;
            case WELL -> Dwellings::well;
            case HOUSE -> Dwellings::house;
            case RUINS -> Monuments::ruins;
            case STATUE -> Monuments::statue;
            case THRONE -> Monuments::throne;
            case PORTAL -> Monuments::portal;
            case FOREST -> Wilds::forest;
            case MOUNTAINS -> Wilds::mountains;
            case SEA -> Wilds::sea;
            case VOLCANO -> Wilds::volcano;
            case WATERFALL -> Wilds::waterfall;
            case CAVE -> Wilds::cave;
            case ISLAND -> Wilds::island;
            case DESERT -> Wilds::desert;
            case SHIP -> Vessels::ship;
            case BOAT -> Vessels::boat;
            case AIRSHIP -> Vessels::airship;
            case DRAGON -> Wings::dragon;
            case BIRD -> Wings::bird;
            case PHOENIX -> Wings::phoenix;
            case OWL -> Wings::owl;
            case WOLF -> Beasts::wolf;
            case BEAR -> Beasts::bear;
            case DEER -> Beasts::deer;
            case HORSE -> Beasts::horse;
            case UNICORN -> Beasts::unicorn;
            case SNAKE -> Crawlers::snake;
            case WHALE -> Crawlers::whale;
            case KNIGHT -> Figures::knight;
            case WIZARD -> Figures::wizard;
            case TREE -> Plants::tree;
            case MUSHROOM -> Plants::mushroom;
            case FLOWER -> Plants::flower;
            case SWORD -> Treasures::sword;
            case LANTERN -> Treasures::lantern;
            case BOOK -> Treasures::book;
            case SKULL -> Treasures::skull;
            case CRYSTAL -> Treasures::crystal;
            case MOON -> Treasures::moon;
            case CAR -> Furnishings::car;
            case STREET_LAMP -> Furnishings::streetLamp;
            case CHAIR -> Furnishings::chair;
            case TABLE_LAMP -> Furnishings::lamp;
            case BED -> Furnishings::bed;
            case CUPBOARD -> Furnishings::cupboard;
            case APPLE -> Tableware::apple;
            case BOTTLE -> Tableware::bottle;
            case VASE -> Tableware::vase;
            case CANDLE -> Tableware::candle;
            case CUP -> Tableware::cup;
            case BAR_CHART -> Papers::bars;
            case PIE_CHART -> Papers::pie;
            case LINE_CHART -> Papers::curve;
            case LETTER -> Papers::letter;
            case FORM -> Papers::form;
        };
    }
}
