package dev.loreboard.api.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a kind of plugin for people; stands on the interface of its providers. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {

    /** What it is called in messages, in the singular: "vector store". */
    String value();

    /** The artifacts that bring the well-known ones, for the message when one is not found; may be empty. */
    String[] artifacts() default {};
}
