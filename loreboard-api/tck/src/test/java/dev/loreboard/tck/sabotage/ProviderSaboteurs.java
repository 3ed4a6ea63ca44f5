package dev.loreboard.tck.sabotage;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.language.LanguageModel;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.fake.EchoModel;
import dev.loreboard.tck.spi.ProviderContract;
import dev.loreboard.tck.spi.WordEmbedderProvider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Providers that are wrong in one way each. */
final class ProviderSaboteurs {

    private ProviderSaboteurs() {}

    /** Changes what a good provider does. */
    private abstract static class BrokenProvider implements ProviderContract<EmbedderProvider>, EmbedderProvider {

        final EmbedderProvider good = new WordEmbedderProvider();

        @Override
        public Class<EmbedderProvider> kind() {
            return EmbedderProvider.class;
        }

        @Override
        public EmbedderProvider provider() {
            return this;
        }

        @Override
        public Settings workingSettings() {
            return Settings.none().with("world", "a dragon");
        }

        @Override
        public Parts parts() {
            return Parts.none().with(LanguageModel.class, new EchoModel());
        }

        @Override
        public String name() {
            return good.name();
        }

        @Override
        public List<Setting<?>> settings() {
            return good.settings();
        }

        @Override
        public Availability availability(Settings settings) {
            return good.availability(settings);
        }

        @Override
        public Embedder open(Settings settings, Parts lent) {
            return good.open(settings, lent);
        }
    }

    @Breaks("itsNameIsStable")
    static class NumbersItself extends BrokenProvider {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public String name() {
            return "words-" + asked.incrementAndGet();
        }
    }

    @Breaks("itIsFoundByItsName")
    static class IsInNoServiceFile extends BrokenProvider {}

    @Breaks("everySettingIsDescribed")
    static class DescribesNothing extends BrokenProvider {

        @Override
        public List<Setting<?>> settings() {
            return List.of(Setting.text("world", " "));
        }
    }

    @Breaks("itIsReadyWithWorkingSettings")
    static class IsNeverReady extends BrokenProvider {

        @Override
        public Availability availability(Settings settings) {
            return Availability.missing("a licence", "Buy one.");
        }
    }

    @Breaks("availabilityNeverThrows")
    static class ThrowsForStrangeSettings extends BrokenProvider {

        @Override
        public Availability availability(Settings settings) {
            settings.require("embedder \"words\"", settings());
            return super.availability(settings);
        }
    }

    @Breaks("whatIsMissingComesWithARemedy")
    static class KnowsNoRemedy extends BrokenProvider {

        @Override
        public Availability availability(Settings settings) {
            return Availability.missing("something", "");
        }
    }

    @Breaks("itOpensWithWorkingSettings")
    static class NeverOpens extends BrokenProvider {

        @Override
        public Embedder open(Settings settings, Parts lent) {
            throw new ProviderException("The model was not found.");
        }
    }

    @Breaks("unknownSettingsAreRefusedTogether")
    static class PassesOverUnknownSettings extends BrokenProvider {

        @Override
        public Embedder open(Settings settings, Parts lent) {
            return super.open(workingSettings(), lent);
        }
    }

    @Breaks("refusalsShowNoValues")
    static class ShowsWhatItWasTold extends BrokenProvider {

        private static final Setting<String> UNKNOWN = Setting.text("no-such-setting", "nothing");

        @Override
        public Embedder open(Settings settings, Parts lent) {
            Optional<String> value = settings.find(UNKNOWN);
            if (value.isPresent()) {
                throw new ProviderException("The setting " + value.get() + " is unknown.");
            }
            return super.open(settings, lent);
        }
    }

    @Breaks("lentPartsStayOpen")
    static class ClosesWhatItWasLent extends BrokenProvider {

        @Override
        public Embedder open(Settings settings, Parts lent) {
            lent.languageModel().ifPresent(LanguageModel::close);
            return super.open(settings, lent);
        }
    }
}
