package dev.loreboard.tck.sabotage;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** One rule of the kit: a test that an interface brings along. */
record Rule(Class<?> contract, Method method) {

    /** Every rule of every contract in the kit, by contract and name. */
    static List<Rule> all() {
        return ReflectionSupport.findAllClassesInPackage(
                        "dev.loreboard.tck", Class::isInterface, name -> name.endsWith("Contract"))
                .stream()
                .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> new Rule(contract, method)))
                .sorted(Comparator.comparing(Rule::toString))
                .toList();
    }

    /** The plugins that were made to break this rule. */
    List<Class<?>> saboteurs() {
        return ReflectionSupport.findAllClassesInPackage(
                        "dev.loreboard.tck.sabotage", type -> type.isAnnotationPresent(Breaks.class), name -> true)
                .stream()
                .filter(type -> contract.isAssignableFrom(type))
                .filter(type -> type.getAnnotation(Breaks.class).value().equals(name()))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    String name() {
        return method.getName();
    }

    String sentence() {
        return method.getAnnotation(DisplayName.class).value();
    }

    @Override
    public String toString() {
        return contract.getSimpleName() + "." + name();
    }
}
