package dev.loreboard.tck.rule;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the rules that the test class excuses itself from. */
public final class ExcusedRules implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Class<?> plugin = context.getRequiredTestClass();
        List<Excused> excuses = List.of(plugin.getAnnotationsByType(Excused.class));
        excuses.forEach(excuse -> requireSound(excuse, plugin));
        return context.getTestMethod()
                .flatMap(rule -> excuses.stream()
                        .filter(excuse -> excuse.rule().equals(rule.getName()))
                        .findFirst())
                .map(excuse -> ConditionEvaluationResult.disabled("Excused: " + excuse.because()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("Not excused"));
    }

    private static void requireSound(Excused excuse, Class<?> plugin) {
        if (excuse.because().isBlank()) {
            throw new ExtensionConfigurationException("The excuse from \"" + excuse.rule() + "\" gives no reason.");
        }
        if (Arrays.stream(plugin.getMethods())
                .noneMatch(method -> method.getName().equals(excuse.rule()))) {
            throw new ExtensionConfigurationException("There is no rule \"" + excuse.rule() + "\" to be excused from.");
        }
    }
}
