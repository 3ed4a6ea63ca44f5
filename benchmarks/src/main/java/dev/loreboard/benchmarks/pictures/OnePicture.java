package dev.loreboard.benchmarks.pictures;

import dev.loreboard.benchmarks.input.PictureInput;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.Function;

/** A side that makes a tensor of one picture a run, of another one each time. */
final class OnePicture<T> implements Side {

    private final PictureInput input;
    private final List<T> pictures;
    private final Function<T, FloatBuffer> tensor;
    private int next;

    /** @param tensor may give the same buffer each time, filled anew */
    OnePicture(PictureInput input, List<T> pictures, Function<T, FloatBuffer> tensor) {
        this.input = input;
        this.pictures = pictures;
        this.tensor = tensor;
    }

    @Override
    public Object run() {
        FloatBuffer made = tensor.apply(pictures.get(next));
        next = (next + 1) % pictures.size();
        return made;
    }

    @Override
    public Answer answer() {
        float[] numbers = new float[pictures.size() * input.size()];
        for (int picture = 0; picture < pictures.size(); picture++) {
            tensor.apply(pictures.get(picture)).get(0, numbers, picture * input.size(), input.size());
        }
        return Answer.of(numbers);
    }
}
