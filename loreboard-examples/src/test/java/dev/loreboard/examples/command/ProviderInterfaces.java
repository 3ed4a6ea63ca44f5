package dev.loreboard.examples.command;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.loreboard.api.spi.Kind;
import java.util.List;

/** The kinds of plugins, read from the api's own classes. */
final class ProviderInterfaces {

    private ProviderInterfaces() {}

    static List<String> ofTheApi() {
        return new ClassFileImporter()
                .importPackages("dev.loreboard.api.spi").stream()
                        .filter(type -> type.isAnnotatedWith(Kind.class))
                        .map(JavaClass::getName)
                        .toList();
    }
}
