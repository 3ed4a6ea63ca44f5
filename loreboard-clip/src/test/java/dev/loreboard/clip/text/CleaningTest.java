package dev.loreboard.clip.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Cleaning")
class CleaningTest {

    @ParameterizedTest(name = "{0}: \"{1}\" becomes \"{2}\"")
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "NONE,A  Dragon!,A  Dragon!",
                "SINGLE_SPACES, A  Dragon! ,A Dragon!",
                "LOWER_CASE,A  Dragon!,a  dragon!",
                "SIGLIP,  A  Dragon!  ,a dragon",
                "SIGLIP,it's_well-known - really,itswellknown really",
                "CANONICAL,it's_well-known - (really),its wellknown really",
                "CANONICAL,<b>a/b</b> ~50% #1,babb 50 1",
                "CANONICAL,\u3000tea\u00a0for\u2003two,tea for two",
                "CANONICAL,\u00abquoted\u00bb \u2014 dash,\u00abquoted\u00bb \u2014 dash",
                "CANONICAL,\u0130stanbul \u039f\u0394\u039f\u03a3,i\u0307stanbul \u03bf\u03b4\u03bf\u03c2",
                "IMMICH,It's_Well-known  -  really,itswellknown  really",
            })
    @DisplayName("follows its rule")
    void followsItsRule(Cleaning cleaning, String text, String expected) {
        assertThat(cleaning.apply(text)).isEqualTo(expected);
    }
}
