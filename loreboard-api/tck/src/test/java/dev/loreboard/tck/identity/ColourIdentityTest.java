package dev.loreboard.tck.identity;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.identity.IdentityChecker;
import dev.loreboard.tck.fake.ColourIdentity;
import dev.loreboard.tck.fake.DrawnImages;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The colour checker keeps the contract")
class ColourIdentityTest implements IdentityCheckerContract {

    @Override
    public IdentityChecker openChecker() {
        return new ColourIdentity();
    }

    @Override
    public List<Image> references() {
        return List.of(DrawnImages.plain(0xd02010, 8, 8), DrawnImages.plain(0xf01020, 8, 8));
    }

    @Override
    public Image sameCharacter() {
        return DrawnImages.plain(0xe02020, 16, 4);
    }

    @Override
    public Image anotherCharacter() {
        return DrawnImages.plain(0x2020e0, 8, 8);
    }

    @Override
    public Image nobody() {
        return DrawnImages.plain(0x808080, 8, 8);
    }
}
