package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Frame;
import dev.loreboard.examples.sampler.scene.Subject;

/**
 * One thing in its place.
 *
 * @param subject what it is one of
 * @param index the place of that subject in the scene
 * @param instance which one of its count it is
 * @param air how much haze lies before it
 */
record Placed(Subject subject, int index, int instance, Frame frame, double air) {

    /** How far down the picture it stands; what stands further down is nearer. */
    double depth() {
        return frame.y();
    }
}
