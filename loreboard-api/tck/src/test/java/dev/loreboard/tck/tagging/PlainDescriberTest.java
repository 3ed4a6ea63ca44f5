package dev.loreboard.tck.tagging;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.PlainDescriber;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The plain describer keeps the contract")
class PlainDescriberTest implements DescriberContract {

    @Override
    public Describer openDescriber() {
        return new PlainDescriber(Set.of(Modality.TEXT, Modality.IMAGE));
    }

    @Override
    public List<Content> samples() {
        return List.of(Text.of("a dragon"), DrawnImages.pixels(1, 8, 8), DrawnImages.pixels(2, 8, 8));
    }
}
