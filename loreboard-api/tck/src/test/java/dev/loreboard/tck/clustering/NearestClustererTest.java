package dev.loreboard.tck.clustering;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.tck.fake.NearestClusterer;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The nearest clusterer keeps the contract")
class NearestClustererTest implements ClustererContract {

    @Override
    public Clusterer clusterer() {
        return new NearestClusterer();
    }
}
