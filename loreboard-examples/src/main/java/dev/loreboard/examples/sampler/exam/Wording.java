package dev.loreboard.examples.sampler.exam;

import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.Subject;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Says what is true of scenes in sentences of its own, which are not those that models are trained on. */
final class Wording {

    private final OtherWords other;
    private final double otherShare;
    private final SplittableRandom chance;

    /** @param otherShare how many of the facts are told in words that no model is trained on */
    Wording(OtherWords other, double otherShare, long seed) {
        this.other = other;
        this.otherShare = otherShare;
        this.chance = new SplittableRandom(seed);
    }

    /** @param dropped how many of the facts are left out; one subject always stays */
    Sentence of(Scene scene, double dropped) {
        List<Subject> subjects = new ArrayList<>();
        for (Subject subject : scene.subjects()) {
            if (subjects.isEmpty() || chance.nextDouble() >= dropped) {
                subjects.add(subject);
            }
        }
        List<Object> facts = Sentence.facts(scene).stream()
                .filter(fact -> chance.nextDouble() >= dropped)
                .toList();
        StringBuilder words = new StringBuilder("Shown here: ");
        for (int i = 0; i < subjects.size(); i++) {
            words.append(i == 0 ? "" : i == subjects.size() - 1 ? " plus " : ", ")
                    .append(subject(subjects.get(i)));
        }
        facts.forEach(fact -> words.append(clause(fact)));
        return new Sentence(words + ".", subjects, facts);
    }

    private String subject(Subject subject) {
        String colour = word(subject.colour());
        return subject.count() == 1
                ? "some " + colour + " " + word(subject.kind())
                : subject.number() + " " + colour + " " + subject.kind().plural();
    }

    private String clause(Object fact) {
        return switch (fact) {
            case Setting setting -> "; kind: " + word(setting);
            case Style style -> "; technique: " + word(style);
            case Era era -> "; age: " + word(era);
            case TimeOfDay time -> "; hour: " + word(time);
            case Weather weather -> "; sky: " + word(weather);
            case Mood mood -> "; air: " + word(mood);
            case Palette palette -> "; hues: " + word(palette);
            default -> throw new IllegalArgumentException("A fact of no known kind: " + fact);
        };
    }

    private String word(Fact fact) {
        boolean strange = chance.nextDouble() < otherShare;
        return strange ? other.of(fact) : fact.word();
    }
}
