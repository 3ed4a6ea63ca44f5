package dev.loreboard.clip.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The folder of models")
class CacheFolderTest {

    private static final Path HOME = Path.of("/home/someone");

    private static Path models(String system, Map<String, String> environment) {
        return new CacheFolder(environment, system, HOME).models();
    }

    @Test
    @DisplayName("is in the user's folder for caches, as each system has it")
    void isWhereCachesAre() {
        assertThat(models("Linux", Map.of())).isEqualTo(HOME.resolve(".cache/loreboard/models"));
        assertThat(models("Mac OS X", Map.of())).isEqualTo(HOME.resolve("Library/Caches/loreboard/models"));
        assertThat(models("Windows 11", Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/loreboard/models"));
        assertThat(models("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/loreboard/models"));
    }

    @Test
    @DisplayName("follows XDG_CACHE_HOME when that is an absolute path, as the convention has it")
    void followsTheConvention() {
        assertThat(models("Linux", Map.of("XDG_CACHE_HOME", "/caches"))).isEqualTo(Path.of("/caches/loreboard/models"));
        assertThat(models("Linux", Map.of("XDG_CACHE_HOME", "caches")))
                .isEqualTo(HOME.resolve(".cache/loreboard/models"));
        assertThat(models("Linux", Map.of("XDG_CACHE_HOME", ""))).isEqualTo(HOME.resolve(".cache/loreboard/models"));
    }

    @Test
    @DisplayName("is the one that is said")
    void isTheOneThatIsSaid() {
        assertThat(models("Linux", Map.of("LOREBOARD_MODELS_FOLDER", "/models", "XDG_CACHE_HOME", "/caches")))
                .isEqualTo(Path.of("/models"));
    }

    @Test
    @DisplayName("is never the one for temporary files")
    void isNeverTemporary() {
        assertThat(ModelStoreOptions.usual().folder())
                .doesNotHaveToString(System.getProperty("java.io.tmpdir"))
                .matches(folder -> folder.endsWith(Path.of("loreboard", "models"))
                        || System.getenv("LOREBOARD_MODELS_FOLDER") != null);
    }
}
