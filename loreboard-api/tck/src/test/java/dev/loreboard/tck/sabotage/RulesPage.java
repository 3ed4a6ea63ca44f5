package dev.loreboard.tck.sabotage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of the documentation that lists every rule of the kit. */
final class RulesPage {

    private static final String HEAD = """
            # What every plugin must keep

            Each table is one contract of the kit `loreboard-tck`. A plugin's test implements the contract's interface and says
            how to open the plugin; the rules come along as tests. A rule is named by its method when a plugin is
            excused from it: `@Excused(rule = "...", because = "...")`.

            The last column names the plugins in the kit's own tests that were made wrong in just this way, to prove that the
            rule notices.

            This page is written by a test: `mvn test -pl loreboard-api,loreboard-api/tck -Dloreboard.docs.write=true`.
            """;

    private RulesPage() {}

    static String text() {
        Map<String, List<Rule>> byContract = Rule.all().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.contract().getSimpleName(), TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        byContract.forEach((contract, rules) -> {
            page.append("\n## ").append(contract).append("\n\n");
            for (Class<?> base : rules.getFirst().contract().getInterfaces()) {
                page.append("Besides those of `").append(base.getSimpleName()).append("`:\n\n");
            }
            page.append("| Rule | Method | Broken by |\n| --- | --- | --- |\n");
            rules.forEach(rule -> page.append(row(rule)));
        });
        return page.toString();
    }

    private static String row(Rule rule) {
        String saboteurs = rule.saboteurs().stream()
                .map(saboteur -> "`" + saboteur.getSimpleName() + "`")
                .collect(Collectors.joining(", "));
        return "| " + rule.sentence() + " | `" + rule.name() + "` | " + saboteurs + " |\n";
    }
}
