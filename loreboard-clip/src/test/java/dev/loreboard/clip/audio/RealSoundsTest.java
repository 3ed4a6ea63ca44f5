package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.content.Audio;
import dev.loreboard.tck.rule.Needed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Clips of real music")
class RealSoundsTest {

    @Test
    @DisplayName("keep their beat: Vibe Ace 130 a minute, the Sugar Plum Fairy 107, within three percent")
    void haveTheirTempo() {
        Tempo jazz = measured("Kevin_MacLeod_-_Vibe_Ace").tempo().orElseThrow();
        Tempo dance = measured("Kevin_MacLeod_-_P_I_Tchaikovsky_Dance_of_the_Sugar_Plum_Fairy")
                .tempo()
                .orElseThrow();

        assertThat(jazz.beatsPerMinute()).isCloseTo(130, within(4.0));
        assertThat(dance.beatsPerMinute()).isCloseTo(107, within(3.2));
    }

    @Test
    @DisplayName("have little of a beat where an orchestra takes its time")
    void haveLittleOfABeat() {
        SoundDescriptors dance = measured("Hungarian_Dance_number_5_-_Allegro_in_F_sharp_minor_(string_orchestra)");

        assertThat(dance.tempo().orElseThrow().clarity()).isLessThan(0.25);
        assertThat(dance.key().orElseThrow().mode()).isEqualTo(Key.Mode.MINOR);
    }

    @Test
    @DisplayName("are darker than a bird, and a song is more even than an orchestra")
    void areDarkerThanABird() {
        SoundDescriptors bird = measured("456440__inspectorj__bird-whistling-robin-single-13");
        SoundDescriptors song = measured("Karissa_Hobbs_-_Lets_Go_Fishin");
        SoundDescriptors orchestra = measured("Hungarian_Dance_number_5_-_Allegro_in_F_sharp_minor_(string_orchestra)");
        SoundDescriptors trumpet = measured("sorohanro_-_solo-trumpet-06");

        assertThat(bird.brightness()).isGreaterThan(2 * song.brightness());
        assertThat(bird.brightness()).isGreaterThan(2 * trumpet.brightness());
        assertThat(song.energy()).isGreaterThan(orchestra.energy());
        assertThat(song.dynamics()).isLessThan(orchestra.dynamics());
    }

    private static SoundDescriptors measured(String name) {
        SoundReader reader = new SoundReader(SoundOptions.defaults());
        SoundDescriptors found = SoundDescriptors.of(reader.read(Audio.of(Needed.data("music/" + name + ".ogg"))));
        System.out.println(name + ": " + found);
        return found;
    }
}
