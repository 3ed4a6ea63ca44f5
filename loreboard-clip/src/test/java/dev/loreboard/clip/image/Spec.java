package dev.loreboard.clip.image;

import java.util.Map;

/** The words of the golden files for what is done to a picture. */
final class Spec {

    private static final Map<String, Normalisation> NORMALISATIONS = Map.of(
            "clip", Preprocessing.clip(1).normalisation(),
            "siglip", Preprocessing.siglip(1).normalisation(),
            "unit", Normalisation.unit());

    private Spec() {}

    /** @param words fit, size, filter and normalisation, from {@code start} on */
    static Preprocessing parse(String[] words, int start) {
        String[] size = words[start + 1].split("x");
        return new Preprocessing(
                Integer.parseInt(size[0]),
                Integer.parseInt(size[1]),
                fit(words[start].split(":")),
                ResizeFilter.valueOf(words[start + 2]),
                NORMALISATIONS.get(words[start + 3]));
    }

    private static Fit fit(String[] words) {
        return switch (words[0]) {
            case "short" -> new Fit.ShortSide(Integer.parseInt(words[1]), CropOffset.valueOf(words[2]));
            case "squash" -> new Fit.Squash();
            case "pad" ->
                new Fit.Pad(
                        new Rgb(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3])));
            default -> throw new IllegalArgumentException("No fit is called " + words[0] + ".");
        };
    }
}
