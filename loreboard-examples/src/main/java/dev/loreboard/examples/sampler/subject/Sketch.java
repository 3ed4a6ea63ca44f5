package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Pen;

/** How one kind of subject is drawn: it stands at 0, is 1 high, and looks to the right. */
@FunctionalInterface
interface Sketch {

    void draw(Pen pen, Look look);
}
