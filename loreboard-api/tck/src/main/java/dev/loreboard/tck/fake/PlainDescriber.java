package dev.loreboard.tck.fake;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Description;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A describer that says of what kind a content is and what its hash is, or which words it has. */
public final class PlainDescriber implements Describer {

    private static final String ORIGIN = "plain-describer";

    private final Gate gate = new Gate("the plain describer");
    private final Set<Modality> accepts;

    /** A describer of these kinds of content. */
    public PlainDescriber(Set<Modality> accepts) {
        this.accepts = EnumSet.copyOf(accepts);
    }

    @Override
    public Set<Modality> accepts() {
        return EnumSet.copyOf(accepts);
    }

    @Override
    public List<Description> describeAll(List<? extends Content> batch) {
        return gate.call(
                "describeAll", () -> Batch.of(batch, accepts, "the plain describer", PlainDescriber::describe));
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    private static Description describe(Content content) {
        String kind = content.modality().name().toLowerCase(Locale.ROOT);
        String told = content instanceof Text(String value, Text.Role role) && !value.isBlank()
                ? "The words: " + value
                : "A content of the kind " + kind + " with the hash " + content.hash() + ".";
        return Description.of("A piece of " + kind, told, ORIGIN);
    }
}
