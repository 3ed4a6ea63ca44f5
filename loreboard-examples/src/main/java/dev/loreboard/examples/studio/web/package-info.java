/** The server and its door: pages, media in ranges, live news, and what is not let in. */
@NullMarked
package dev.loreboard.examples.studio.web;

import org.jspecify.annotations.NullMarked;
