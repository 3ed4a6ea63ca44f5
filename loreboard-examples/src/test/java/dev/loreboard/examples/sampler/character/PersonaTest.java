package dev.loreboard.examples.sampler.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A persona")
class PersonaTest {

    private static final int SEEDS = 200;

    @Test
    @DisplayName("is the same for the same seed, and somebody else for another")
    void followsTheSeed() {
        Set<Persona> persons = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(Persona.of(seed)).isEqualTo(Persona.of(seed));
            persons.add(Persona.of(seed));
        }

        assertThat(persons).hasSize(SEEDS);
    }

    @Test
    @DisplayName("is far from its neighbours")
    void isFarFromOthers() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(Persona.of(seed).distanceTo(Persona.of(seed + 1))).isGreaterThan(0.15);
        }
    }

    @Test
    @DisplayName("shows every hair style, beard and mark among many")
    void showsEverything() {
        Set<Enum<?>> seen = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Choices choices = Persona.of(seed).choices();
            seen.add(choices.hairStyle());
            seen.add(choices.beard());
            seen.add(choices.mark());
        }

        assertThat(seen).contains(HairStyle.values()).contains(Beard.values()).contains(Mark.values());
    }

    @Test
    @DisplayName("stays the same if it drifts by nothing, and becomes a stranger if it drifts all the way")
    void driftsFromEndToEnd() {
        Persona persona = Persona.of(1);

        assertThat(persona.drifted(0, 5)).isEqualTo(persona);
        assertThat(persona.drifted(1, 5)).isEqualTo(Persona.of(2).drifted(1, 5));
        assertThat(persona.drifted(0.5, 5)).isEqualTo(persona.drifted(0.5, 5)).isNotEqualTo(persona.drifted(0.5, 6));
    }

    @Test
    @DisplayName("is further from itself the more it drifts")
    void driftsFurther() {
        double before = 0;
        for (double amount = 0.1; amount < 1; amount += 0.1) {
            double sum = 0;
            for (long seed = 0; seed < SEEDS; seed++) {
                Persona persona = Persona.of(seed);
                Persona drifted = persona.drifted(amount, seed + 7);
                sum += persona.distanceTo(drifted);
                assertThat(persona.distanceTo(drifted))
                        .isLessThanOrEqualTo(persona.distanceTo(persona.drifted(1, seed + 7)));
            }
            assertThat(sum / SEEDS).isGreaterThan(before + 0.01);
            before = sum / SEEDS;
        }
    }

    @Test
    @DisplayName("moves its traits evenly")
    void movesTraitsEvenly() {
        Persona persona = Persona.of(3);
        double whole = persona.drifted(1, 9).trait(Trait.JAW) - persona.trait(Trait.JAW);

        assertThat(persona.drifted(0.3, 9).trait(Trait.JAW) - persona.trait(Trait.JAW))
                .isCloseTo(0.3 * whole, within(1e-9));
    }

    @Test
    @DisplayName("is as far from another as the other is from it")
    void measuresBothWays() {
        Persona one = Persona.of(1);
        Persona other = Persona.of(2);

        assertThat(one.distanceTo(other)).isEqualTo(other.distanceTo(one)).isBetween(0.0, 1.0);
        assertThat(one.distanceTo(one)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    @DisplayName("refuses to drift by less than nothing or further than a stranger")
    void refusesDrifts(double amount) {
        assertThatThrownBy(() -> Persona.of(1).drifted(amount, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drift by " + amount);
    }

    @Test
    @DisplayName("refuses traits that are missing or out of bounds")
    void refusesTraits() {
        Map<Trait, Double> traits = new EnumMap<>(Persona.of(1).traits());
        Choices choices = Persona.of(1).choices();
        traits.put(Trait.JAW, 1.5);

        assertThatThrownBy(() -> new Persona(traits, choices)).hasMessageContaining("JAW");
        traits.remove(Trait.JAW);
        assertThatThrownBy(() -> new Persona(traits, choices)).hasMessageContaining("JAW");
    }
}
