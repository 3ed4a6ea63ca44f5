package dev.loreboard.vector.clustering;

import java.util.BitSet;
import java.util.List;

/** Chooses the clusters that are the most stable together, none of them within another, and never all points. */
final class ExcessOfMass {

    private ExcessOfMass() {}

    /** The chosen ones, by their numbers. */
    static BitSet choose(List<Branch> branches) {
        double[] within = new double[branches.size()]; // what the best choice among its descendants comes to
        BitSet better = new BitSet(branches.size());
        for (int number = branches.size() - 1; number > 0; number--) {
            Branch branch = branches.get(number);
            better.set(number, branch.stability() >= within[number]);
            within[branch.parent()] += Math.max(branch.stability(), within[number]);
        }
        return outermost(branches, better);
    }

    private static BitSet outermost(List<Branch> branches, BitSet better) {
        BitSet chosen = new BitSet(branches.size());
        BitSet covered = new BitSet(branches.size());
        for (int number = 1; number < branches.size(); number++) {
            boolean inside = covered.get(branches.get(number).parent());
            chosen.set(number, better.get(number) && !inside);
            covered.set(number, better.get(number) || inside);
        }
        return chosen;
    }
}
