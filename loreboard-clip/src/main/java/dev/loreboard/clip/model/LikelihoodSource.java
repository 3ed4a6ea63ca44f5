package dev.loreboard.clip.model;

import java.util.Optional;

/** What an embedder can tell about its own cosines. One that knows implements it beside being an embedder. */
public interface LikelihoodSource {

    /** What the model makes of the cosines between a picture and some texts; empty where its files do not tell. */
    Optional<Likelihood> likelihood();
}
