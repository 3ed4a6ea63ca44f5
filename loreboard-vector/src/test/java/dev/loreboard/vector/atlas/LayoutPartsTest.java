package dev.loreboard.vector.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.Progress;
import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.atlas.AtlasGolden.Figure;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a map is laid out with")
class LayoutPartsTest {

    /** A part that pushes as one is up to half as large as it is far, so its points are off by a few hundredths. */
    @Test
    @DisplayName("is a tree of points that push almost as the points themselves do")
    void treePushesAsItsPoints() {
        Positions positions = new Positions(2000);
        positions.shake(new SplittableRandom(5), 30);
        PointTree tree = PointTree.of(positions);

        for (int point = 0; point < 50; point++) {
            double x = positions.x(point);
            double y = positions.y(point);
            Force near = new Force();
            tree.push(x, y, near);
            Force obvious = new Force();
            for (int other = 0; other < positions.count(); other++) {
                obvious.push(x - positions.x(other), y - positions.y(other), 1);
            }

            assertThat(near.likeness()).isCloseTo(obvious.likeness(), within(0.03 * obvious.likeness()));
            assertThat(near.x(0, 1)).isCloseTo(obvious.x(0, 1), within(0.05));
            assertThat(near.y(0, 1)).isCloseTo(obvious.y(0, 1), within(0.05));
        }
    }

    @Test
    @DisplayName("is a tree that holds many points at one place")
    void treeHoldsPointsAtOnePlace() {
        Positions positions = new Positions(100);
        positions.set(99, Math.nextUp(1.0), 0);
        positions.set(98, 1, 0);
        Force force = new Force();

        PointTree.of(positions).push(0, 0, force);

        assertThat(force.likeness()).isEqualTo(99, within(1e-9));
    }

    /** Directions in which vectors differ almost equally much are not told apart to the last digit. */
    @Test
    @DisplayName("is the plane of scikit-learn's two principal components")
    void planeIsThatOfScikitLearn() {
        Figure golden = AtlasGolden.figures()
                .filter(figure -> figure.name().equals("two components"))
                .findFirst()
                .orElseThrow();
        Rows rows = Rows.of(AtlasGolden.entries(golden.places().size()).stream()
                .map(Entry::embedding)
                .toList());

        Positions positions = PrincipalPlane.of(rows, 1);

        double signX = Math.signum(positions.x(0) * golden.places().get(0).x());
        double signY = Math.signum(positions.y(0) * golden.places().get(0).y());
        for (int row = 0; row < rows.count(); row++) {
            assertThat(signX * positions.x(row))
                    .isCloseTo(golden.places().get(row).x(), within(1e-3));
            assertThat(signY * positions.y(row))
                    .isCloseTo(golden.places().get(row).y(), within(1e-3));
        }
    }

    @Test
    @DisplayName("are weights that fall with the distance and are as uneven as asked")
    void bondsAreAsUnevenAsAsked() {
        Rows rows =
                Rows.of(AtlasGolden.entries(400).stream().map(Entry::embedding).toList());
        try (Crew crew = new Crew(1, Progress.ignored())) {
            Neighbours neighbours = PanelSearch.among(rows, 15, crew);
            for (int row = 0; row < rows.count(); row++) {
                double[] bonds = Bonds.of(neighbours, row, 10);

                double entropy =
                        -Arrays.stream(bonds).map(bond -> bond * Math.log(bond)).sum();
                assertThat(Arrays.stream(bonds).sum()).isCloseTo(1, within(1e-9));
                assertThat(Math.exp(entropy)).isCloseTo(10, within(0.01));
                assertThat(bonds[0]).isGreaterThanOrEqualTo(bonds[14]);
            }
        }
    }
}
