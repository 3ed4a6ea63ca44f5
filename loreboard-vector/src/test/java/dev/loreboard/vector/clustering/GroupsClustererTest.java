package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.tck.clustering.ClustererContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The clusterer for every kind of groups keeps the contract")
class GroupsClustererTest implements ClustererContract {

    @Override
    public Clusterer clusterer() {
        return new GroupsClusterer(GroupsOptions.defaults());
    }
}
