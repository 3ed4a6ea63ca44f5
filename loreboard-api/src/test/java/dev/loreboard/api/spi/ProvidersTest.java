package dev.loreboard.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.ProviderException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Providers")
class ProvidersTest {

    /** A kind of plugin that the api does not know. */
    @Kind(value = "teapot", artifacts = "loreboard-kitchen")
    public interface TeapotProvider extends Provider<String> {

        @Override
        default List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        default Availability availability(Settings settings) {
            return Availability.ready();
        }

        @Override
        default String open(Settings settings, Parts parts) {
            return name();
        }
    }

    record Teapot(String name) implements TeapotProvider {}

    /** Found through a service file. */
    public static final class Tin implements TeapotProvider {

        @Override
        public String name() {
            return "tin";
        }
    }

    /** Has the name of another. */
    public static final class OtherTin implements TeapotProvider {

        @Override
        public String name() {
            return "tin";
        }
    }

    /** Cannot be made. */
    public static final class Cracked implements TeapotProvider {

        public Cracked() {
            throw new IllegalStateException("the kiln was too hot");
        }

        @Override
        public String name() {
            return "cracked";
        }
    }

    /** Shouts its name. */
    public static final class Loud implements TeapotProvider {

        @Override
        public String name() {
            return "LOUD";
        }
    }

    @TempDir
    private Path folder;

    @Test
    @DisplayName("that are not there are answered with what was asked, what is there and what to add")
    void anUnknownNameIsExplained() {
        Providers<TeapotProvider> providers = of("glass", "clay");

        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> providers.named("tin"))
                .withMessage("No teapot is called \"tin\". Present: clay, glass."
                        + " If a jar is missing, add loreboard-kitchen.");
    }

    @Test
    @DisplayName("are given by name, and all of them in the order of their names")
    void areGivenByName() {
        Providers<TeapotProvider> providers = of("glass", "clay");

        assertThat(providers.named("clay").open(Settings.none(), Parts.none())).isEqualTo("clay");
        assertThat(providers.all()).extracting(Provider::name).containsExactly("clay", "glass");
    }

    @Test
    @DisplayName("need no name when there is one, and ask for one when there are several or none")
    void theSingleOneNeedsNoName() {
        assertThat(of("clay").single().name()).isEqualTo("clay");
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> of("glass", "clay").single())
                .withMessageContaining("choose one by name. Present: clay, glass.");
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> of().single())
                .withMessageContaining("There is no teapot. Present: none.");
    }

    @Test
    @DisplayName("of one name are refused for that name, telling where each comes from, and hide no other")
    void twoOfOneNameAreRefused() throws IOException {
        Providers<TeapotProvider> providers = discover(Tin.class.getName(), OtherTin.class.getName());

        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> providers.named("tin"))
                .withMessageContaining("Two teapots are called \"tin\"")
                .withMessageContaining(Tin.class.getName() + " in file:")
                .withMessageContaining(OtherTin.class.getName() + " in file:")
                .withMessageContaining("Remove one of the jars");
        assertThat(providers.all()).isEmpty();
        assertThat(providers.broken()).extracting(BrokenProvider::source).containsExactly("tin");
        assertThat(providers)
                .asString()
                .startsWith("Present: tin. Cannot be used: tin (Two teapots are called \"tin\"")
                .endsWith("If a jar is missing, add loreboard-kitchen.");
    }

    @Test
    @DisplayName("that cannot be made, found or named are listed with their cause and hide no other")
    void brokenOnesHideNoOther() throws IOException {
        Providers<TeapotProvider> providers = discover(
                Cracked.class.getName(), "no.such.Teapot", Loud.class.getName(), "String", Tin.class.getName());

        assertThat(providers.all()).extracting(Provider::name).containsExactly("tin");
        assertThat(providers.broken()).hasSize(4);
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> providers.named("cracked"))
                .withMessageContaining("Present: tin.")
                .withMessageContaining("Cannot be used: ")
                .withMessageContaining("the kiln was too hot")
                .withMessageContaining("no.such.Teapot")
                .withMessageContaining("not \"LOUD\"");
    }

    @Test
    @DisplayName("survive a service file that is rubbish from end to end")
    void surviveARubbishServiceFile() throws IOException {
        String[] rubbish = new String[10_000];
        Arrays.setAll(rubbish, line -> "no such class " + line);

        Providers<TeapotProvider> providers = discover(rubbish);

        assertThat(providers.all()).isEmpty();
        assertThat(providers.broken()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
    }

    @Test
    @DisplayName("of two searches know nothing of each other")
    void searchesAreIndependent() throws IOException {
        Providers<TeapotProvider> first = discover(Tin.class.getName());

        assertThat(discover(Tin.class.getName()).named("tin")).isNotSameAs(first.named("tin"));
        assertThat(Providers.discover(TeapotProvider.class).all()).isEmpty();
    }

    private static Providers<TeapotProvider> of(String... names) {
        return Providers.of(
                TeapotProvider.class,
                Arrays.stream(names).<TeapotProvider>map(Teapot::new).toList());
    }

    private Providers<TeapotProvider> discover(String... lines) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(TeapotProvider.class.getName()), String.join("\n", lines));
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return Providers.discover(TeapotProvider.class, loader);
        }
    }
}
