package dev.loreboard.vector.experiments;

import dev.loreboard.api.failure.StorageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run in its folder. */
record RunFolder(Path folder) {

    /** What stands about it in its {@code meta.yaml}. */
    void describe(
            String experiment, String id, String name, RunStatus status, Instant started, Optional<Instant> ended) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("artifact_uri", folder.resolve("artifacts").toUri().toString());
        meta.put("end_time", ended.<Object>map(Instant::toEpochMilli).orElse(MetaFile.NOTHING));
        meta.put("entry_point_name", "");
        meta.put("experiment_id", experiment);
        meta.put("lifecycle_stage", "active");
        meta.put("run_id", id);
        meta.put("run_name", name);
        meta.put("run_uuid", id);
        meta.put("source_name", "");
        meta.put("source_type", 4);
        meta.put("source_version", "");
        meta.put("start_time", started.toEpochMilli());
        meta.put("status", status.number());
        meta.put("tags", List.of());
        meta.put("user_id", "");
        MetaFile.write(folder, meta);
    }

    FactFolder facts(String kind) {
        return new FactFolder(folder, kind);
    }

    RunRecord read() {
        MetaFile meta = MetaFile.read(folder);
        try {
            SortedMap<String, String> parameters = new TreeMap<>();
            facts("params").all().forEach((name, lines) -> parameters.put(name, String.join("\n", lines)));
            SortedMap<String, List<Measure>> metrics = new TreeMap<>();
            facts("metrics").all().forEach((name, lines) -> metrics.put(name, measures(name, lines)));
            String ended = meta.text("end_time");
            return new RunRecord(
                    meta.text("run_id"),
                    meta.text("run_name"),
                    RunStatus.of((int) meta.number("status")),
                    Instant.ofEpochMilli(meta.number("start_time")),
                    ended.isEmpty() || ended.equals("null")
                            ? Optional.empty()
                            : Optional.of(Instant.ofEpochMilli(meta.number("end_time"))),
                    parameters,
                    metrics);
        } catch (IllegalArgumentException damaged) {
            throw new StorageException(
                    "The run in " + folder + " cannot be read: it has " + damaged.getMessage()
                            + ". Mend the file, or move the folder away.",
                    damaged);
        }
    }

    /** A last line that was cut short is left out. */
    private static List<Measure> measures(String metric, List<String> lines) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).strip().split(" ", -1);
            if (words.length < 2 && i == lines.size() - 1) {
                break;
            }
            measures.add(measure(metric, words));
        }
        return measures;
    }

    private static Measure measure(String metric, String[] words) {
        try {
            return new Measure(
                    Instant.ofEpochMilli(Long.parseLong(words[0])),
                    Double.parseDouble(words[1]),
                    words.length > 2 ? Long.parseLong(words[2]) : 0);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
            throw new IllegalArgumentException(
                    "the line \"" + String.join(" ", words) + "\" in the metric " + metric, damaged);
        }
    }
}
