package dev.loreboard.clip.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.clip.image.Channels;
import dev.loreboard.clip.image.CropOffset;
import dev.loreboard.clip.image.Fit;
import dev.loreboard.clip.image.Normalisation;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.image.ResizeFilter;
import dev.loreboard.clip.image.Rgb;
import java.util.Optional;

/** Reads what a model wants done to pictures, in the three ways in which models say it. */
final class PictureRules {

    private static final int WHOLE = 384;
    private static final double PER_SAMPLE = 1 / 255.0;

    private PictureRules() {}

    /** A {@code preprocessor_config.json} as image processors of Hugging Face write it. */
    static Preprocessing ofHuggingFace(ConfigFile config) {
        Size said = config.need("size", field -> Size.of(config, field));
        Optional<Size> part = said.shortSide() ? config.number("crop_pct").map(said::partOf) : Optional.empty();
        Size size = part.orElse(said);
        boolean crops = config.truth("do_center_crop").orElse(false);
        Size read = crops ? Size.of(config, "crop_size").orElse(size) : said;
        if (!config.truth("do_resize").orElse(true)) {
            throw config.misfit("do_resize", "true, without which pictures of any size would have to go in");
        }
        if (!size.shortSide() && (read.width() != size.width() || read.height() != size.height())) {
            throw config.misfit("crop_size", "the size itself, since both sides are resized to that");
        }
        Fit fit = size.shortSide() ? new Fit.ShortSide(size.height(), CropOffset.DOWN) : new Fit.Squash();
        boolean normalises = config.truth("do_normalize").orElse(true);
        return new Preprocessing(
                read.width(),
                read.height(),
                fit,
                filter(config),
                new Normalisation(
                        config.truth("do_rescale").orElse(true)
                                ? config.number("rescale_factor").orElse(PER_SAMPLE)
                                : 1,
                        normalises ? config.need("image_mean", field -> channels(config, field)) : Channels.all(0),
                        normalises ? config.need("image_std", field -> channels(config, field)) : Channels.all(1)));
    }

    /** The {@code preprocess_cfg} of OpenCLIP, in a file of its own or within another. */
    static Preprocessing ofOpenClip(ConfigFile config, int side) {
        Size size = Size.of(config, "size").orElse(new Size(side, side, false));
        Fit fit = switch (config.text("resize_mode").orElse("shortest")) {
            case "shortest" -> new Fit.ShortSide(Math.max(size.width(), size.height()), CropOffset.HALF_TO_EVEN);
            case "squash" -> new Fit.Squash();
            case "longest" ->
                new Fit.Pad(config.whole("fill_color").map(PictureRules::grey).orElseGet(() -> grey(0)));
            default -> throw config.misfit("resize_mode", "shortest, longest or squash");
        };
        ResizeFilter filter = switch (config.text("interpolation").orElse("bicubic")) {
            case "bicubic" -> ResizeFilter.BICUBIC;
            case "bilinear" -> ResizeFilter.BILINEAR;
            default -> throw config.misfit("interpolation", "bicubic or bilinear");
        };
        return new Preprocessing(
                size.width(),
                size.height(),
                fit,
                filter,
                Normalisation.of(
                        config.need("mean", field -> channels(config, field)),
                        config.need("std", field -> channels(config, field))));
    }

    /** By Pillow's numbers. */
    private static ResizeFilter filter(ConfigFile config) {
        return switch (config.whole("resample").orElse(3)) {
            case 1 -> ResizeFilter.LANCZOS;
            case 2 -> ResizeFilter.BILINEAR;
            case 3 -> ResizeFilter.BICUBIC;
            default -> throw config.misfit("resample", "1, 2 or 3, which are Pillow's Lanczos, bilinear and bicubic");
        };
    }

    private static Optional<Channels> channels(ConfigFile config, String field) {
        return config.any(field).map(value -> {
            if (!value.isArray() || value.size() != 3 || !allNumbers(value)) {
                throw config.misfit(field, "three numbers");
            }
            return new Channels(
                    value.get(0).doubleValue(),
                    value.get(1).doubleValue(),
                    value.get(2).doubleValue());
        });
    }

    private static boolean allNumbers(JsonNode array) {
        return array.get(0).isNumber()
                && array.get(1).isNumber()
                && array.get(2).isNumber();
    }

    private static Rgb grey(int value) {
        return new Rgb(value, value, value);
    }

    /**
     * A size in any of the ways in which it is written.
     *
     * @param shortSide whether it is that of the short side alone
     */
    private record Size(int width, int height, boolean shortSide) {

        /** As ConvNeXt and ResNet say it: small pictures are the middle of larger ones, large ones are the whole, squashed. */
        Size partOf(double share) {
            int larger = (int) (height / share);
            return height < WHOLE ? new Size(larger, larger, true) : new Size(width, height, false);
        }

        static Optional<Size> of(ConfigFile config, String field) {
            return config.any(field).map(value -> {
                if (isWhole(value)) {
                    return new Size(value.intValue(), value.intValue(), true);
                } else if (isWhole(value.path("shortest_edge"))) {
                    int side = value.get("shortest_edge").intValue();
                    return new Size(side, side, true);
                } else if (isWhole(value.path("width")) && isWhole(value.path("height"))) {
                    return new Size(
                            value.get("width").intValue(), value.get("height").intValue(), false);
                } else if (value.isArray() && value.size() == 2 && isWhole(value.get(0)) && isWhole(value.get(1))) {
                    return new Size(value.get(1).intValue(), value.get(0).intValue(), false);
                }
                throw config.misfit(field, "a number, a shortest_edge, or a width and height");
            });
        }

        private static boolean isWhole(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToInt();
        }
    }
}
