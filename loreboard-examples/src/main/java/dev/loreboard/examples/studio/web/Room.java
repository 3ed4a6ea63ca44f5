package dev.loreboard.examples.studio.web;

import io.javalin.config.RoutesConfig;

/** A part of the studio that answers on paths of its own. */
@FunctionalInterface
public interface Room {

    void open(RoutesConfig routes);
}
