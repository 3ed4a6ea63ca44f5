package dev.loreboard.tck.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

@DisplayName("A rule of the kit that nothing can break is no rule")
class SabotageTest {

    @Test
    @DisplayName("every rule has a plugin that breaks it")
    void everyRuleHasASaboteur() {
        List<Rule> unproved =
                Rule.all().stream().filter(rule -> rule.saboteurs().isEmpty()).toList();

        assertThat(unproved).as("rules that nothing was seen to break").isEmpty();
    }

    @Test
    @DisplayName("every saboteur names a rule of a contract that it signs")
    void everySaboteurNamesARule() {
        List<Class<?>> known =
                Rule.all().stream().flatMap(rule -> rule.saboteurs().stream()).toList();

        assertThat(ReflectionSupport.findAllClassesInPackage(
                        "dev.loreboard.tck.sabotage", type -> type.isAnnotationPresent(Breaks.class), name -> true))
                .isSubsetOf(known);
    }

    @TestFactory
    @DisplayName("each rule fails for the plugin that breaks it")
    Stream<DynamicTest> eachRuleFailsForItsSaboteur() {
        return Rule.all().stream()
                .flatMap(rule -> rule.saboteurs().stream()
                        .map(saboteur -> dynamicTest(
                                rule.sentence() + " (" + saboteur.getSimpleName() + ")",
                                () -> verifyFails(rule, saboteur))));
    }

    private static void verifyFails(Rule rule, Class<?> saboteur) {
        Events outcome = EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(saboteur, rule.method()))
                .execute()
                .testEvents();

        assertThat(outcome.started().count()).as("the rule ran").isEqualTo(1);
        assertThat(outcome.failed().count())
                .as("\"" + rule.sentence() + "\" failed for " + saboteur.getSimpleName())
                .isEqualTo(1);
    }
}
