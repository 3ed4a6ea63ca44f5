package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.tck.clustering.ClustererContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The clusterer by k-means keeps the contract")
class KMeansClustererTest implements ClustererContract {

    @Override
    public Clusterer clusterer() {
        return new KMeansClusterer(KMeansOptions.defaults());
    }
}
