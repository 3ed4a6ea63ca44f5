package dev.loreboard.tck.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Excuses a plugin from one rule, and says why. It stands on the plugin's test class; the rule is then reported as
 * skipped with this reason, and a reason that is blank or a rule that does not exist is a failure.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Excused.All.class)
public @interface Excused {

    /** The name of the rule's method. */
    String rule();

    /** Why the plugin cannot keep it, for whoever reads the report. */
    String because();

    /** Holds several excuses. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Excused[] value();
    }
}
