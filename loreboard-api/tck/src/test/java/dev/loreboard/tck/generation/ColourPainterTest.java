package dev.loreboard.tck.generation;

import dev.loreboard.api.generation.SceneGenerator;
import dev.loreboard.tck.fake.ColourPainter;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The colour painter keeps the contract")
class ColourPainterTest implements SceneGeneratorContract {

    @Override
    public SceneGenerator openGenerator() {
        return new ColourPainter();
    }
}
