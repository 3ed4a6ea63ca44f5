package dev.loreboard.examples.studio.atlas;

import dev.loreboard.vector.atlas.AtlasPoint;

/**
 * Where a picture lies.
 *
 * @param place the id of the smallest named place around it; empty where none has a name
 */
record Spot(String picture, double x, double y, String place) {

    AtlasPoint point() {
        return new AtlasPoint(picture, x, y);
    }

    double squaredDistanceTo(AtlasPoint point) {
        return (x - point.x()) * (x - point.x()) + (y - point.y()) * (y - point.y());
    }
}
