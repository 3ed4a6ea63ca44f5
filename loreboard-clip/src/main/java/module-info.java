/** Pictures, words and sound into one space, on real models. */
@SuppressWarnings("module") // what is lent to the module of identity, which is compiled after this one
@org.jspecify.annotations.NullMarked
module dev.loreboard.clip {
    requires transitive dev.loreboard.api;
    requires com.fasterxml.jackson.databind;
    requires com.microsoft.onnxruntime;
    requires static transitive org.jspecify;
    requires static jdk.incubator.vector;
    requires java.desktop;
    requires org.slf4j;

    exports dev.loreboard.clip.image;
    exports dev.loreboard.clip.runtime to
            dev.loreboard.identity;
}
