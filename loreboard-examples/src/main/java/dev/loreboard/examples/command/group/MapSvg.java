package dev.loreboard.examples.command.group;

import dev.loreboard.examples.command.terminal.Counted;
import dev.loreboard.examples.command.terminal.EntryName;
import java.util.Locale;

/** A map as SVG: each dot tells its file when one points at it. */
final class MapSvg {

    private MapSvg() {}

    static String write(MapDrawing drawing, NamedGroups named) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" width=\"%1$d\" height=\"%1$d\""
                        + " role=\"img\">%n<title>%2$s</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"%3$s\"/>%n",
                drawing.side(),
                "A map of " + Counted.of(drawing.dots().size(), "entry", "entries"),
                MapColours.PAPER));
        for (MapDrawing.Dot dot : drawing.dots()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"><title>%s</title></circle>%n",
                    dot.x(),
                    dot.y(),
                    drawing.radius(),
                    MapColours.of(dot.group()),
                    escaped(EntryName.of(named.entry(dot.id())))));
        }
        for (MapDrawing.Name name : drawing.names()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" font-family=\"ui-serif, Georgia, serif\" font-size=\"%.1f\""
                            + " text-anchor=\"middle\" fill=\"%s\" stroke=\"%s\" stroke-width=\"3\""
                            + " paint-order=\"stroke\">%s</text>%n",
                    name.x(),
                    name.y(),
                    drawing.textSize(),
                    MapColours.INK,
                    MapColours.PAPER,
                    escaped(name.text())));
        }
        return svg.append("</svg>").append(System.lineSeparator()).toString();
    }

    /** Control characters cannot be said in XML at all. */
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
