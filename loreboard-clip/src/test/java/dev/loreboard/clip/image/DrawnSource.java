package dev.loreboard.clip.image;

/** Pictures of any size from a formula that the golden files' script has as well, so that they need no file. */
final class DrawnSource {

    private DrawnSource() {}

    /** @param description kind and size, for example {@code noise:640x480} */
    static Picture picture(String description) {
        String[] parts = description.split("[:x]");
        int width = Integer.parseInt(parts[1]);
        int height = Integer.parseInt(parts[2]);
        byte[] rgb = new byte[width * height * 3];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    rgb[at++] = (byte) sample(parts[0], width, height, x, y, channel);
                }
            }
        }
        return Picture.adopt(width, height, rgb);
    }

    private static int sample(String kind, int width, int height, int x, int y, int channel) {
        return switch (kind) {
            case "gradient" ->
                (x * 255 / Math.max(width - 1, 1) * (channel + 1) + y * 255 / Math.max(height - 1, 1) * (3 - channel))
                        / 4;
            case "noise" -> {
                int mixed = x * 73856093 ^ y * 19349663 ^ channel * 83492791;
                yield (mixed ^ mixed >>> 13) * 1274126177 >>> 24;
            }
            case "shapes" -> {
                int across = 2 * x - width;
                int down = 2 * y - height;
                int shorter = Math.min(width, height);
                boolean inside = across * across + down * down < shorter * shorter / 2;
                yield inside ? 255 - 80 * channel : (x / 7 + y / 5 + channel) % 2 * 220;
            }
            default -> throw new IllegalArgumentException("No picture is drawn of the kind " + kind + ".");
        };
    }
}
