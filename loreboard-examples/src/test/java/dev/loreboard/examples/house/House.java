package dev.loreboard.examples.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.awt.Graphics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the house, by their titles.
 *
 * @param root the package that holds the modules' packages
 * @param nativeRuntime the package of the native runtime that few classes may use
 */
record House(String root, String nativeRuntime) {

    /** The rules that a single class can break; for the others see {@link SharedPackages}. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the api stands on Java and nullness annotations alone", apiStandsAlone());
        rules.put("clip sees neither vector nor llm", blind("clip", "vector", "llm"));
        rules.put("vector sees neither clip nor llm", blind("vector", "clip", "llm"));
        rules.put("llm sees neither clip nor vector", blind("llm", "clip", "vector"));
        rules.put("identity sees the api, and two rooms of clip", identitySeesTwoRooms());
        rules.put("no module sees the examples or the benchmarks", nobodySeesTheTop());
        rules.put("no class is a drawer", noDrawers());
        rules.put("no package is named by what its classes are", noPackagesByKind());
        rules.put("the api's rooms lean on each other in one direction", noCircles());
        rules.put("the api's rooms use only Progress of the root package", onlyProgress());
        rules.put("every package is null-marked", nullMarked());
        rules.put("only the classes that open sessions use the native runtime", fewOwners());
        rules.put("clip scales no picture with Graphics2D, which skips pixels", noGraphics());
        return rules;
    }

    private ArchRule apiStandsAlone() {
        Set<String> javaBase = Object.class.getModule().getPackages();
        DescribedPredicate<JavaClass> foreign = describe(
                "are outside of java.base",
                type -> !type.getBaseComponentType().isPrimitive()
                        && !javaBase.contains(type.getBaseComponentType().getPackageName()));
        return noClasses()
                .that(in("api"))
                .should()
                .dependOnClassesThat(foreign.and(resideOutsideOfPackages("org.jspecify..", root + ".api..")));
    }

    private ArchRule blind(String module, String... others) {
        return noClasses().that(in(module)).should().dependOnClassesThat(in(others));
    }

    private ArchRule identitySeesTwoRooms() {
        DescribedPredicate<JavaClass> forbidden = in("vector", "llm")
                .or(in("clip").and(DescribedPredicate.not(in("clip.image", "clip.runtime"))))
                .as("reside in vector, llm or a further room of clip");
        return noClasses().that(in("identity")).should().dependOnClassesThat(forbidden);
    }

    private ArchRule nobodySeesTheTop() {
        return noClasses()
                .that(in("api", "tck", "clip", "vector", "llm", "identity"))
                .should()
                .dependOnClassesThat(in("examples", "benchmarks"));
    }

    private static ArchRule noDrawers() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl");
    }

    private static ArchRule noPackagesByKind() {
        return noClasses()
                .should()
                .resideInAnyPackage("..impl..", "..utils..", "..util..", "..models..", "..dto..", "..managers..");
    }

    private ArchRule noCircles() {
        return slices().matching(root + ".api.(**)").should().beFreeOfCycles();
    }

    private ArchRule onlyProgress() {
        DescribedPredicate<JavaClass> facade = resideInAPackage(root + ".api")
                .and(describe("are not Progress", type -> !type.getName().startsWith(root + ".api.Progress")));
        return noClasses().that(resideInAPackage(root + ".api.*..")).should().dependOnClassesThat(facade);
    }

    private static ArchRule nullMarked() {
        return classes().should(new BeInANullMarkedPackage());
    }

    private ArchRule fewOwners() {
        List<String> owners = List.of("OnnxEnvironment", "OnnxSession", "OnnxSettings");
        return noClasses()
                .that(describe("are none of " + owners, type -> !owners.contains(outermost(type))))
                .should()
                .dependOnClassesThat(resideInAPackage(nativeRuntime + ".."));
    }

    private ArchRule noGraphics() {
        return noClasses().that(in("clip")).should().dependOnClassesThat(assignableTo(Graphics.class));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(House::outermost).orElseGet(type::getSimpleName);
    }

    private DescribedPredicate<JavaClass> in(String... modules) {
        String[] packages = new String[modules.length];
        for (int i = 0; i < modules.length; i++) {
            packages[i] = root + "." + modules[i] + "..";
        }
        return resideInAnyPackage(packages);
    }
}
