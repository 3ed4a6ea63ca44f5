package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.House;
import dev.loreboard.examples.studio.accounts.Accounts;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.lora.Models;
import dev.loreboard.examples.studio.web.Room;
import java.time.Clock;
import java.util.List;

/** The parts of exploring, put together. */
public final class Explore {

    private final List<Room> rooms;

    public Explore(House house, Clock clock, Accounts accounts, Gallery gallery, Models models) {
        Things things = new Things(gallery, models);
        ResponseTable responses = new ResponseTable(house.database(), clock);
        PreferenceTable preferences = new PreferenceTable(house.database());
        Advice advice = new Advice(things, house.embedder(), responses, preferences);
        this.rooms = List.of(
                new ExploreRoom(accounts, things, advice, responses),
                new ProfileRoom(accounts, things, responses, preferences),
                new CollectionRoom(accounts, things, new CollectionTable(house.database())));
    }

    public List<Room> rooms() {
        return rooms;
    }
}
