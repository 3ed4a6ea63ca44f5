package dev.loreboard.api;

import dev.loreboard.api.content.ContentLimits;

/** How a board takes things in. */
record Habits(ContentLimits limits, Keeping keeping, Copies copies) {

    static final Habits USUAL = new Habits(ContentLimits.defaults(), Keeping.COPY, Copies.ATTACH_UNNAMED);

    Habits with(ContentLimits chosen) {
        return new Habits(chosen, keeping, copies);
    }

    Habits with(Keeping chosen) {
        return new Habits(limits, chosen, copies);
    }

    Habits with(Copies chosen) {
        return new Habits(limits, keeping, chosen);
    }
}
