package dev.loreboard.clip.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.ClipProvider;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The model store")
@Timeout(60)
class ModelStoreTest {

    private static final Licence RESEARCH =
            new Licence("for research", Licence.Terms.NON_COMMERCIAL, "http://example.com/licence");

    @TempDir
    private Path folder;

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void close() {
        hub.close();
    }

    private ModelStore store() {
        return new ModelStore(hub.options(folder));
    }

    private ModelCard card(Licence licence, CardFile... graphs) {
        return new ModelCard(
                "small",
                FakeHub.REPOSITORY,
                Optional.of(FakeHub.COMMIT),
                licence,
                Optional.empty(),
                Stream.concat(
                                Stream.of("config.json", "preprocessor_config.json", "tokenizer.json")
                                        .map(CardFile::required),
                                Stream.of(graphs))
                        .toList());
    }

    private CardFile pinned(String path, byte[] bytes) {
        return new CardFile(
                path,
                Optional.of(Precision.FLOAT32),
                CardFile.Need.REQUIRED,
                OptionalLong.of(bytes.length),
                Optional.of(ContentHash.of(bytes)));
    }

    private PulledModel pull() {
        try (ModelStore store = store()) {
            return store.pull(hub.request(), Progress.ignored());
        }
    }

    @Test
    @DisplayName("pulls a sentence encoder with all that its library puts beside it")
    void pullsASentenceEncoder() throws IOException {
        String[] files = {
            "config.json",
            "tokenizer.json",
            "tokenizer_config.json",
            "special_tokens_map.json",
            "modules.json",
            "1_Pooling/config.json",
            "sentence_bert_config.json",
            "config_sentence_transformers.json",
            "onnx/model.onnx"
        };
        hub.hold(new SmallModel("sentences"), files);

        PulledModel pulled;
        try (ModelStore store = store()) {
            pulled = store.pull(ModelRequest.ofRepository(FakeHub.REPOSITORY), Progress.ignored());
        }

        assertThat(pulled.files()).extracting(PulledFile::path).containsExactlyInAnyOrder(files);
        try (ClipEmbedder theirs = new ClipEmbedder(new SmallModel("sentences").options());
                ClipEmbedder ours = new ClipEmbedder(ClipOptions.at(pulled.folder()))) {
            assertThat(ours.embed(Text.query("a red dragon"))).isEqualTo(theirs.embed(Text.query("a red dragon")));
        }
    }

    @Test
    @DisplayName("pulls a model that then opens by its name")
    void pullsAModelThatOpens() {
        PulledModel pulled = pull();

        Settings settings = Settings.none()
                .with("model", FakeHub.REPOSITORY)
                .with("models", folder.toString())
                .with("threads", "1");
        assertThat(new ClipProvider().availability(settings)).isEqualTo(Availability.ready());
        try (Embedder embedder = new ClipProvider().open(settings, Parts.none())) {
            assertThat(embedder.embed(Text.of("a dragon")).space().dimension()).isEqualTo(24);
        }
        assertThat(pulled.revision()).isEqualTo(FakeHub.COMMIT);
        assertThat(pulled.precisions()).containsExactly(Precision.FLOAT32);
    }

    @Test
    @DisplayName("says of a model that is not here how to get it, and fetches nothing")
    void saysHowToGetAModel() {
        Settings settings = Settings.none().with("model", FakeHub.REPOSITORY).with("models", folder.toString());

        assertThat(new ClipProvider().availability(settings))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy())
                                .contains("loreboard models pull " + FakeHub.REPOSITORY, folder.toString()));
        assertThat(hub.requests()).isEmpty();
    }

    @Test
    @DisplayName("asks for nothing when a model is here")
    void asksForNothingTwice() {
        PulledModel first = pull();
        int asked = hub.requests().size();

        assertThat(pull()).isEqualTo(first);
        assertThat(hub.requests()).hasSize(asked);
    }

    @Test
    @DisplayName("says what each file was compared with")
    void saysWhatFilesWereComparedWith() {
        try (ModelStore store = store()) {
            PulledModel pulled = store.pull(
                    ModelRequest.of(card(
                            new Licence("MIT", Licence.Terms.COMMERCIAL, "text"),
                            pinned(FakeHub.PICTURES, hub.file(FakeHub.PICTURES)),
                            new CardFile(
                                    FakeHub.WORDS,
                                    Optional.of(Precision.FLOAT32),
                                    CardFile.Need.REQUIRED,
                                    OptionalLong.empty(),
                                    Optional.empty()))),
                    Progress.ignored());

            assertThat(pulled.file(FakeHub.PICTURES).orElseThrow().trust()).isEqualTo(Trust.CATALOGUE);
            assertThat(pulled.file(FakeHub.WORDS).orElseThrow().trust()).isEqualTo(Trust.HUB);
            assertThat(pulled.file("config.json").orElseThrow().trust()).isEqualTo(Trust.FIRST_USE);
        }
    }

    @Test
    @DisplayName("refuses a hub that has other bytes than the catalogue pins, before it fetches any")
    void refusesOtherBytesThanPinned() {
        ModelRequest request = ModelRequest.of(card(
                new Licence("MIT", Licence.Terms.COMMERCIAL, "text"),
                pinned(FakeHub.PICTURES, FakeHub.noise(5, hub.file(FakeHub.PICTURES).length))));

        try (ModelStore store = store()) {
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> store.pull(request, Progress.ignored()))
                    .withMessageContaining("as the catalogue says");
        }
        assertThat(hub.requests()).allMatch(asked -> asked.method().equals("HEAD"));
    }

    @Test
    @DisplayName("tells size and commit before it fetches anything")
    void tellsSizeFirst() {
        try (ModelStore store = store()) {
            Offer offer = store.look(hub.request());

            assertThat(offer.revision()).isEqualTo(FakeHub.COMMIT);
            assertThat(offer.unmeasured()).isZero();
            assertThat(offer.size())
                    .isEqualTo(offer.files().stream()
                            .mapToLong(file -> hub.file(file.path()).length)
                            .sum());
        }
        assertThat(hub.sent).hasValue(0);
    }

    @Test
    @DisplayName("fetches weights for research only with an explicit consent")
    void wantsConsent() {
        ModelRequest request = ModelRequest.of(card(RESEARCH, pinned(FakeHub.PICTURES, hub.file(FakeHub.PICTURES))));

        try (ModelStore store = store()) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> store.pull(request, Progress.ignored()))
                    .withMessageContaining("for research")
                    .withMessageContaining("--accept-licence small")
                    .withMessageContaining("Nothing was fetched");
            assertThat(hub.requests()).isEmpty();

            assertThat(store.pull(request.acceptingNonCommercial(), Progress.ignored())
                            .licence())
                    .isEqualTo(RESEARCH);
        }
    }

    @Test
    @DisplayName("shows its token to the hub and to nobody else, and never in words")
    void keepsItsToken() {
        ModelStoreOptions options = hub.options(folder).withToken(new Secret("hf_verysecret"));
        try (ModelStore store = new ModelStore(options)) {
            store.pull(hub.request(), Progress.ignored());
            hub.next("HEAD", "config.json", (served, exchange, file) -> FakeHub.answer(exchange, 403, -1));

            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> store.look(hub.request()))
                    .satisfies(failure -> assertThat(failure.toString()).doesNotContain("verysecret"));
        }
        assertThat(hub.requests().stream().filter(FakeHub.Request::atHub))
                .isNotEmpty()
                .allMatch(request -> request.token().equals(Optional.of("Bearer hf_verysecret")));
        assertThat(hub.requests().stream().filter(request -> !request.atHub()))
                .isNotEmpty()
                .allMatch(request -> request.token().isEmpty());
        assertThat(options.toString()).doesNotContain("verysecret");
    }

    @Test
    @DisplayName("keeps out of its messages what stands behind the question mark of an address")
    void keepsSignatures() {
        hub.next("GET", FakeHub.PICTURES, (served, exchange, file) -> FakeHub.answer(exchange, 410, -1));

        try (ModelStore store = store()) {
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> store.pull(hub.request(), Progress.ignored()))
                    .withMessageContaining("410")
                    .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("hidden"));
        }
    }

    @Test
    @DisplayName("refuses a client that would take the token along")
    void refusesAFollowingClient() {
        try (HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hub.options(folder).withClient(following))
                    .withMessageContaining("token");
        }
    }

    @Test
    @DisplayName("offline it says which files are missing and how to get them")
    void offlineItSaysWhatIsMissing() throws IOException {
        PulledModel pulled = pull();
        int asked = hub.requests().size();
        Files.delete(pulled.folder().resolve("config.json"));

        try (ModelStore offline = new ModelStore(hub.options(folder).offline())) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> offline.pull(hub.request(), Progress.ignored()))
                    .withMessageContaining("config.json")
                    .withMessageContaining("loreboard models pull " + FakeHub.REPOSITORY)
                    .withMessageContaining("loreboard models import");
            assertThatExceptionOfType(ModelException.class).isThrownBy(() -> offline.look(hub.request()));
        }
        assertThat(hub.requests()).hasSize(asked);
    }

    @Test
    @DisplayName("offline it gives a model that is here")
    void offlineItGivesWhatIsHere() {
        PulledModel pulled = pull();

        try (ModelStore offline = new ModelStore(hub.options(folder).offline())) {
            assertThat(offline.pull(hub.request(), Progress.ignored())).isEqualTo(pulled);
        }
    }

    @Test
    @DisplayName("adds another precision of the same commit to a model that is here")
    void addsAPrecision() {
        pull();
        hub.at("f".repeat(40));

        try (ModelStore store = store()) {
            ModelRequest request = hub.request().withPrecision(Precision.INT8);
            assertThat(store.has(request)).isFalse();
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> store.pull(request, Progress.ignored()))
                    .withMessageContaining("instead of " + FakeHub.COMMIT);

            hub.at(FakeHub.COMMIT);
            PulledModel both = store.pull(request, Progress.ignored());

            assertThat(both.precisions()).containsExactly(Precision.FLOAT32, Precision.INT8);
            assertThat(hub.requests("GET", FakeHub.PICTURES).filter(FakeHub.Request::atHub))
                    .hasSize(1);
            assertThat(store.has(request)).isTrue();
        }
    }

    @Test
    @DisplayName("refuses another commit than the one that is here")
    void refusesAnotherCommit() {
        pull();

        try (ModelStore store = store()) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> store.pull(
                            ModelRequest.ofRepository(FakeHub.REPOSITORY + "@" + "e".repeat(40)), Progress.ignored()))
                    .withMessageContaining(FakeHub.COMMIT)
                    .withMessageContaining("loreboard models prune");
        }
    }

    @Test
    @DisplayName("names each damaged file, and the next pull fetches it and nothing else")
    void namesAndMendsDamage() throws IOException {
        PulledModel pulled = pull();
        byte[] flipped = hub.file(FakeHub.WORDS).clone();
        flipped[1000] ^= 1;
        Files.write(pulled.folder().resolve(FakeHub.WORDS), flipped);
        Files.write(pulled.folder().resolve("tokenizer.json"), new byte[3]);
        Files.delete(pulled.folder().resolve("config.json"));

        try (ModelStore store = store()) {
            assertThat(store.verify(pulled.name(), Progress.ignored()))
                    .extracting(Damage::path, Damage::found)
                    .containsExactlyInAnyOrder(
                            tuple(FakeHub.WORDS, "has other bytes than when it came"),
                            tuple("tokenizer.json", "has 3 bytes, not " + hub.file("tokenizer.json").length),
                            tuple("config.json", "is missing"));

            store.pull(hub.request(), Progress.ignored());

            assertThat(store.verify(pulled.name(), Progress.ignored())).isEmpty();
            assertThat(hub.requests("GET", FakeHub.WORDS).filter(FakeHub.Request::atHub))
                    .hasSize(2);
            assertThat(hub.requests("GET", FakeHub.PICTURES).filter(FakeHub.Request::atHub))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("takes a file that changed at the hub for damaged, however often it is fetched")
    void holdsOnToTheFirstBytes() throws IOException {
        PulledModel pulled = pull();
        Files.delete(pulled.folder().resolve("config.json"));
        byte[] other = hub.file("config.json").clone();
        other[other.length - 1] = ' ';
        hub.put("config.json", other);

        try (ModelStore store = store()) {
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> store.pull(hub.request(), Progress.ignored()))
                    .withMessageContaining("SHA-256");
        }
    }

    @Test
    @DisplayName("tells how far it is, at which rate and how long the rest takes")
    void tellsHowFarItIs() {
        List<Progress.Step> steps = new ArrayList<>();
        try (ModelStore store = store()) {
            store.pull(hub.request(), Progress.to(steps::add));
        }

        List<Progress.Step> fetching = steps.stream()
                .filter(step -> step.what().startsWith("fetching"))
                .toList();
        assertThat(fetching).isSortedAccordingTo((one, other) -> Long.compare(one.done(), other.done()));
        assertThat(fetching.getLast().isFinished()).isTrue();
        assertThat(fetching.getLast().rate()).isPositive();
        assertThat(fetching.getFirst().timeLeft()).isPresent();
    }

    @Test
    @DisplayName("ends when its thread is interrupted, and goes on where it was with the next call")
    void endsWhenInterrupted() throws Exception {
        hub.put(FakeHub.PICTURES, FakeHub.noise(3, 2_000_000)).slowly(Duration.ofMillis(5));
        CountDownLatch midway = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try (ModelStore store = store()) {
                store.pull(hub.request(), Progress.to(step -> {
                    if (step.what().startsWith("fetching") && step.done() > 200_000) {
                        midway.countDown();
                    }
                }));
                ended.complete(new AssertionError("it came to its end"));
            } catch (CancelledException cancelled) {
                ended.complete(Thread.currentThread().isInterrupted() ? cancelled : new AssertionError("no flag"));
            } catch (RuntimeException | Error other) {
                ended.complete(other);
            }
        });
        assertThat(midway.await(30, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();

        assertThat(ended.get(30, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        hub.slowly(Duration.ZERO);
        pull();
        assertThat(hub.requests("GET", FakeHub.PICTURES).map(FakeHub.Request::range))
                .anyMatch(Optional::isPresent);
    }

    @Test
    @DisplayName("ends when its caller wants that")
    void endsWhenCancelled() {
        Progress impatient = new Progress() {
            private boolean enough;

            @Override
            public void at(Step step) {
                enough |= step.done() > 0;
            }

            @Override
            public boolean cancelled() {
                return enough;
            }
        };

        try (ModelStore store = store()) {
            assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> store.pull(hub.request(), impatient));
            assertThat(store.all()).isEmpty();
        }
    }

    @Test
    @DisplayName("removes what is named and what was left over, but nothing that somebody works on or made by hand")
    void prunes() throws IOException {
        PulledModel pulled = pull();
        Path unfinished = Files.createDirectories(folder.resolve("other--model"));
        Files.write(unfinished.resolve("config.json"), new byte[100]);
        Files.createDirectory(unfinished.resolve(".parts"));
        Path somebodys = Files.createDirectories(folder.resolve("my-own"));
        Files.write(somebodys.resolve("config.json"), new byte[100]);
        Path leftover = Files.createDirectories(pulled.folder().resolve(".parts"));
        Files.write(leftover.resolve("x.part"), new byte[10]);

        try (ModelStore store = store()) {
            assertThat(store.prunable(new Pruning.Leftovers()))
                    .containsExactly(
                            new Removal(unfinished, 100, Removal.Kind.UNFINISHED),
                            new Removal(leftover, 10, Removal.Kind.LEFTOVER));
            assertThat(unfinished).exists();

            store.prune(new Pruning.AllBut(Set.of(pulled.name())));
            assertThat(unfinished).doesNotExist();
            assertThat(leftover).doesNotExist();
            assertThat(store.verify(pulled.name(), Progress.ignored())).isEmpty();

            new StoreFolder(folder).locked(pulled.name(), "Testing", Progress.ignored(), () -> {
                assertThat(store.prune(new Pruning.AllBut(Set.of())))
                        .extracting(Removal::kind)
                        .containsExactly(Removal.Kind.IN_USE);
                return pulled;
            });
            assertThat(store.find(pulled.name())).isPresent();

            assertThat(store.prune(new Pruning.Models(Set.of(pulled.name()))))
                    .containsExactly(new Removal(
                            pulled.folder(), pulled.size() + ManifestFile.write(pulled).length, Removal.Kind.MODEL));
            assertThat(pulled.folder()).doesNotExist();
            assertThat(store.all()).isEmpty();
            assertThat(somebodys.resolve("config.json")).exists();
        }
    }

    @Test
    @DisplayName("refuses every call when it is closed")
    void refusesWhenClosed() {
        ModelStore store = store();
        store.close();
        store.close();

        assertThatIllegalStateException().isThrownBy(store::all).withMessageContaining("closed");
        assertThatIllegalStateException().isThrownBy(() -> store.pull(hub.request(), Progress.ignored()));
        assertThat(hub.requests()).isEmpty();
    }

    @Test
    @DisplayName("finds out what is no model before it fetches the weights")
    void findsOutWhatIsNoModel() {
        hub.put("config.json", "{\"model_type\": \"bert\"}".getBytes(StandardCharsets.UTF_8));

        try (ModelStore store = store()) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> store.pull(hub.request(), Progress.ignored()))
                    .withMessageContaining("bert");
        }
        assertThat(hub.requests("GET", FakeHub.PICTURES)).isEmpty();
    }
}
