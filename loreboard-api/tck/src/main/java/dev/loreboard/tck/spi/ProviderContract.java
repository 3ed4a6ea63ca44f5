package dev.loreboard.tck.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Provider;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.rule.ExcusedRules;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rules of a {@link Provider}, whatever it opens.
 *
 * @param <P> the kind of provider
 */
@ExtendWith(ExcusedRules.class)
public interface ProviderContract<P extends Provider<?>> {

    Class<P> kind();

    P provider();

    /** Settings with which it opens here. */
    Settings workingSettings();

    /** What it stands on. */
    Parts parts();

    @Test
    @DisplayName("its name is lower case with dashes, and stays the same")
    default void itsNameIsStable() {
        assertThat(provider().name())
                .matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                .isEqualTo(provider().name());
    }

    @Test
    @DisplayName("it is found by its name when plugins are looked for")
    default void itIsFoundByItsName() {
        P found = Providers.discover(kind()).named(provider().name());

        assertThat(found.getClass()).isEqualTo(provider().getClass());
    }

    @Test
    @DisplayName("every setting has a name of its own and says what it is for")
    default void everySettingIsDescribed() {
        assertThat(provider().settings()).extracting(Setting::name).doesNotHaveDuplicates();
        assertThat(provider().settings())
                .allSatisfy(setting -> assertThat(setting.description()).isNotBlank());
    }

    @Test
    @DisplayName("it is ready with settings that work")
    default void itIsReadyWithWorkingSettings() {
        assertThat(provider().availability(workingSettings())).isInstanceOf(Availability.Ready.class);
    }

    @Test
    @DisplayName("asked for its availability, it answers any settings without throwing")
    default void availabilityNeverThrows() {
        for (Settings settings : List.of(Settings.none(), workingSettings().with("no-such-setting", "x"))) {
            assertThatCode(() -> provider().availability(settings)).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("what is missing comes with a remedy")
    default void whatIsMissingComesWithARemedy() {
        if (provider().availability(Settings.none()) instanceof Availability.Missing(String what, String remedy)) {
            assertThat(what).isNotBlank();
            assertThat(remedy).isNotBlank();
        }
    }

    @Test
    @DisplayName("it opens with settings that work")
    default void itOpensWithWorkingSettings() throws Exception {
        Object opened = provider().open(workingSettings(), parts());

        assertThat(opened).isNotNull();
        close(opened);
    }

    @Test
    @DisplayName("unknown settings are refused, all of them in one message with the known ones")
    default void unknownSettingsAreRefusedTogether() throws Exception {
        Settings settings = workingSettings().with("no-such-setting", "x").with("nor-this-one", "y");

        Throwable refusal = catchThrowable(() -> close(provider().open(settings, parts())));

        assertThat(refusal)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("no-such-setting")
                .hasMessageContaining("nor-this-one");
        provider().settings().forEach(setting -> assertThat(refusal).hasMessageContaining(setting.name()));
    }

    @Test
    @DisplayName("a refusal never shows the value of a setting")
    default void refusalsShowNoValues() {
        Settings settings = workingSettings().with("no-such-setting", "hunter2-4711");

        Throwable refusal = catchThrowable(() -> close(provider().open(settings, parts())));

        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain("hunter2-4711");
        }
    }

    @Test
    @DisplayName("what it was lent stays open")
    default void lentPartsStayOpen() throws Exception {
        ClosingWatch watch = new ClosingWatch(parts());

        close(provider().open(workingSettings(), watch.parts()));

        assertThat(watch.closed()).as("parts that were closed").isEmpty();
    }

    private static void close(Object opened) throws Exception {
        if (opened instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
