package dev.loreboard.examples.sampler.verse;

import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Words to sing to a piece.
 *
 * @param mood that they have, which is the piece's
 * @param about what they tell of
 */
public record Verse(Mood mood, Kind about, List<String> lines) {

    /** Another seed than that of the notes, so that words and notes do not go hand in hand by chance. */
    private static final long APART = 0x7a11_57a2_90e5_11d3L;

    public Verse {
        lines = List.copyOf(lines);
    }

    /** The same piece gets the same words. */
    public static Verse of(Piece piece) {
        SplittableRandom chance = new SplittableRandom(piece.seed() ^ APART);
        Theme theme = any(List.of(Theme.values()), chance);
        List<String> said = feelings(piece.mood());
        int first = chance.nextInt(said.size());
        return new Verse(
                piece.mood(),
                theme.kind(),
                List.of(
                        "We came at last to " + theme.called() + ",",
                        theme.place() + ", " + said.get(first) + ",",
                        "and " + said.get((first + 1) % said.size()) + ",",
                        "as " + theme.called() + " was long ago."));
    }

    public String text() {
        return String.join("\n", lines);
    }

    private static List<String> feelings(Mood mood) {
        return switch (mood) {
            case SERENE -> List.of("all was quiet and still", "our hearts were at rest", "a gentle peace lay on us");
            case JOYFUL -> List.of("we danced and we laughed", "the day was merry and bright", "we sang for gladness");
            case DREAMY -> List.of("we drifted as in sleep", "a soft haze lay on all", "we wandered half in a dream");
            case MYSTERIOUS ->
                List.of(
                        "none knew the secret there",
                        "a hidden lantern whispered",
                        "strange shadows kept their riddle");
            case EPIC ->
                List.of("the horns called to glory", "our banners rose in triumph", "the heroes rode as kings");
            case MELANCHOLY ->
                List.of("we wept for what was lost", "the lonely rain fell down", "sorrow sat beside us");
            case OMINOUS -> List.of("doom hung in the dark", "a cruel shadow grew", "the bells tolled of death");
            case TENSE -> List.of("we ran with beating hearts", "fear was close behind", "no one dared to breathe");
        };
    }

    private static <T> T any(List<T> choices, SplittableRandom chance) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
