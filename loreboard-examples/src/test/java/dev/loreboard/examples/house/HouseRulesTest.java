package dev.loreboard.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The rules of the house")
class HouseRulesTest {

    private static final House HOUSE = new House("dev.loreboard", "ai.onnxruntime");
    private static final House CROOKED =
            new House("dev.loreboard.examples.house.crooked", "dev.loreboard.examples.house.crooked.onnxruntime");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages(HOUSE.root());
    private static final JavaClasses CROOKED_CLASSES = new ClassFileImporter().importPackages(CROOKED.root());

    @Test
    @DisplayName("look at every module that has classes")
    void lookAtEveryModule() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .contains("api", "tck", "vector", "examples");
    }

    @TestFactory
    @DisplayName("hold")
    Stream<DynamicTest> hold() {
        return HOUSE.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(CLASSES)));
    }

    @TestFactory
    @DisplayName("are each broken by a crooked house")
    Stream<DynamicTest> areBrokenByACrookedHouse() {
        return CROOKED.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .evaluate(CROOKED_CLASSES)
                                        .hasViolation())
                                .isTrue()));
    }

    @Test
    @DisplayName("no package stands in two modules")
    void noPackageIsShared() {
        SharedPackages packages = new SharedPackages();

        CLASSES.forEach(packages::add);

        assertThat(packages.size()).isGreaterThan(20);
        assertThat(packages.found()).isEmpty();
    }

    @Test
    @DisplayName("a package that stands in two modules is found out")
    void aSharedPackageIsFoundOut() {
        SharedPackages packages = new SharedPackages();
        packages.add("dev.loreboard.one", "a.jar");
        packages.add("dev.loreboard.two", "a.jar");

        packages.add("dev.loreboard.one", "b.jar");

        assertThat(packages.found()).containsOnlyKeys("dev.loreboard.one");
    }
}
