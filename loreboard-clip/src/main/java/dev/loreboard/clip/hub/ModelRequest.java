package dev.loreboard.clip.hub;

import dev.loreboard.clip.model.Precision;
import java.util.List;
import java.util.Optional;

/**
 * A wish to have a model here.
 *
 * @param precision which of its graphs; {@link Precision#BEST} for the most exact that there are
 * @param consent whether weights that may not be used to earn money are taken as well
 */
public record ModelRequest(ModelCard card, Precision precision, Consent consent) {

    /** What the person who wishes has said of licences. */
    public enum Consent {
        /** Nothing, so weights for non-commercial use alone are refused. */
        NONE,
        /** That the licence was read, and forbids nothing that will be done. */
        NON_COMMERCIAL
    }

    /** What models are made of besides their graphs, in the layouts that are known here. */
    private static final List<CardFile> USUAL = List.of(
            CardFile.optional("config.json"),
            CardFile.optional("preprocessor_config.json"),
            CardFile.optional("tokenizer.json"),
            CardFile.optional("tokenizer_config.json"),
            CardFile.optional("special_tokens_map.json"),
            CardFile.optional("modules.json"),
            CardFile.optional("1_Pooling/config.json"),
            CardFile.optional("sentence_bert_config.json"),
            CardFile.optional("config_sentence_transformers.json"),
            CardFile.optional("open_clip_config.json"),
            CardFile.optional("visual/preprocess_cfg.json"),
            CardFile.optional("textual/tokenizer.json"),
            CardFile.optional("textual/tokenizer_config.json"),
            CardFile.optional("textual/special_tokens_map.json"));

    /** The most exact graphs of a model, unless it may not be used to earn money. */
    public static ModelRequest of(ModelCard card) {
        return new ModelRequest(card, Precision.BEST, Consent.NONE);
    }

    /**
     * A model of any repository, with what models are usually made of.
     *
     * @param repository {@code owner/name}, or {@code owner/name@revision}
     */
    public static ModelRequest ofRepository(String repository) {
        return ofRepository(repository, USUAL);
    }

    /**
     * A model of any repository.
     *
     * @param repository {@code owner/name}, or {@code owner/name@revision}
     * @param files all that is fetched besides the graphs
     */
    public static ModelRequest ofRepository(String repository, List<CardFile> files) {
        int at = repository.indexOf('@');
        String name = at < 0 ? repository : repository.substring(0, at);
        Optional<String> revision = at < 0 ? Optional.empty() : Optional.of(repository.substring(at + 1));
        Licence licence =
                new Licence("unknown", Licence.Terms.UNREAD, "https://huggingface.co/" + RelativeName.checkModel(name));
        return of(new ModelCard(name, name, revision, licence, Optional.empty(), files));
    }

    public ModelRequest withPrecision(Precision chosen) {
        return new ModelRequest(card, chosen, consent);
    }

    /** Says that the licence was read, and that it forbids nothing that will be done. */
    public ModelRequest acceptingNonCommercial() {
        return new ModelRequest(card, precision, Consent.NON_COMMERCIAL);
    }

    /** The precision, with the best one told by the card where it lists graphs. */
    Precision exactly() {
        if (precision != Precision.BEST) {
            return precision;
        }
        return card.precisions().stream().findFirst().orElse(Precision.FLOAT32);
    }

    /** Whether a model that is here has all that is wished for; files are not looked at. */
    boolean isMetBy(PulledModel here) {
        List<Precision> listed = card.precisions();
        boolean graphs = listed.isEmpty()
                ? precision == Precision.BEST
                        ? !here.precisions().isEmpty()
                        : here.precisions().contains(precision)
                : listed.contains(exactly());
        return graphs
                && card.files(exactly()).stream()
                        .filter(file -> file.need() == CardFile.Need.REQUIRED)
                        .allMatch(file -> here.file(file.path()).isPresent());
    }
}
