package dev.loreboard.vector.contract;

import dev.loreboard.tck.rule.Excused;
import dev.loreboard.tck.store.FacetsContract;
import dev.loreboard.tck.store.HybridSearchContract;
import dev.loreboard.tck.store.KeepingStoreContract;
import dev.loreboard.tck.store.SnapshotsContract;
import dev.loreboard.tck.store.VectorStoreContract;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of the documentation that says which store keeps which rule of the kit, read from the stores' own tests. */
final class ContractTable {

    private static final String HEAD = """
            # Which store keeps which rule

            Each column is a store of `loreboard-vector`, each row a rule of the kit `loreboard-tck`. *Yes* is a test that the build
            runs: `pgvector` against PostgreSQL with pgvector, `chroma` against a Chroma server, `lucene` and `exact` on this
            machine's disk. A dash is a further ability that the store does not have and does not claim: its class does not implement
            that interface.

            This page is written by a test: `mvn test -pl loreboard-vector -am -Dloreboard.docs.write=true`.
            """;

    private static final List<Column> COLUMNS = List.of(
            new Column("exact, in memory", "exact.ExactStoreInMemoryTest"),
            new Column("exact, in a file", "exact.ExactStoreInAFileTest"),
            new Column("lucene", "lucene.LuceneStoreContractTest"),
            new Column("lucene, 8 bits", "lucene.LuceneStoreInEightBitsContractTest"),
            new Column("lucene, 1 bit", "lucene.LuceneStoreInOneBitContractTest"),
            new Column("pgvector", "pgvector.PgvectorStoreTest"),
            new Column("chroma", "chroma.ChromaStoreTest"));

    private static final List<Class<?>> CONTRACTS = List.of(
            VectorStoreContract.class,
            KeepingStoreContract.class,
            HybridSearchContract.class,
            FacetsContract.class,
            SnapshotsContract.class);

    /** @param test its name below {@code dev.loreboard.vector} */
    private record Column(String store, String test) {

        String cell(Method rule) throws ClassNotFoundException {
            Class<?> tested = Class.forName("dev.loreboard.vector." + test);
            if (!rule.getDeclaringClass().isAssignableFrom(tested)) {
                return "-";
            }
            Optional<Excused> excuse = Arrays.stream(tested.getAnnotationsByType(Excused.class))
                    .filter(one -> one.rule().equals(rule.getName()))
                    .findFirst();
            return excuse.map(one -> "no: " + one.because()).orElse("yes");
        }
    }

    private ContractTable() {}

    static String text() throws ClassNotFoundException {
        StringBuilder page = new StringBuilder(HEAD);
        List<Method> told = new ArrayList<>();
        for (Class<?> contract : CONTRACTS) {
            List<Method> rules = Arrays.stream(contract.getMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .filter(method -> !told.contains(method))
                    .sorted(Comparator.comparing(ContractTable::sentence))
                    .toList();
            told.addAll(rules);
            page.append("\n## ").append(contract.getSimpleName()).append("\n\n| Rule |");
            COLUMNS.forEach(column -> page.append(' ').append(column.store()).append(" |"));
            page.append("\n| --- |").append(" --- |".repeat(COLUMNS.size())).append('\n');
            for (Method rule : rules) {
                page.append("| ")
                        .append(sentence(rule))
                        .append(" | ")
                        .append(cells(rule))
                        .append(" |\n");
            }
        }
        return page.toString();
    }

    private static String cells(Method rule) throws ClassNotFoundException {
        List<String> cells = new ArrayList<>();
        for (Column column : COLUMNS) {
            cells.add(column.cell(rule));
        }
        return cells.stream().collect(Collectors.joining(" | "));
    }

    private static String sentence(Method rule) {
        return rule.getAnnotation(DisplayName.class).value();
    }
}
