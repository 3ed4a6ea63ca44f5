package dev.loreboard.examples.sampler.paint;

/** What a style does to a picture whose light is done: the hand and the material. */
@FunctionalInterface
interface Finish {

    void apply(Film film);
}
