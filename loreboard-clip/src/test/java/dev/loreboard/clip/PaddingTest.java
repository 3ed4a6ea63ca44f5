package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.clip.model.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Padding")
class PaddingTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "clip, FLOAT32, true",
        "clip, FLOAT16, true",
        "clip, INT8, true",
        "clip-joint, BEST, true",
        "openclip, BEST, true",
        // looks both ways
        "mobileclip, BEST, false",
        "siglip-joint, BEST, false",
        // takes one length only
        "parted, BEST, false",
        "siglip, BEST, false",
        "siglip2, BEST, false",
    })
    @DisplayName("is left out where a tower looks back only, and nowhere else")
    void isLeftOut(String model, Precision precision, boolean leftOut) {
        ClipOptions options = new SmallModel(model).options().withPrecision(precision);
        try (OpenThings things = new OpenThings()) {
            assertThat(OpenModel.open(options, things).words().orElseThrow().cuts())
                    .isEqualTo(leftOut);
            assertThat(OpenModel.open(options.withBatch(1), things)
                            .words()
                            .orElseThrow()
                            .cuts())
                    .isEqualTo(leftOut);
        }
    }
}
