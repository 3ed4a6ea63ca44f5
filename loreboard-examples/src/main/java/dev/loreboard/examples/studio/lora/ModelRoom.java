package dev.loreboard.examples.studio.lora;

import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** LoRA models over HTTP: all of them, all about one, and those that a picture was made with. */
record ModelRoom(Models models) implements Room {

    private static final int MOST_PICTURES = 200;

    private record Sheet(Model model, List<Picture> pictures) {}

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/models", context -> context.json(models.all()));
        routes.get("/api/models/{id}", context -> context.json(sheet(context)));
        routes.get("/api/pictures/{id}/models", context -> context.json(madeWith(context.pathParam("id"))));
    }

    private Sheet sheet(Context context) {
        String id = context.pathParam("id");
        Model model = models.find(id).orElseThrow(() -> Problem.notFound("model", id));
        return new Sheet(model, models.pictures(id, MOST_PICTURES));
    }

    private List<Model> madeWith(String picture) {
        return models.models(models.madeWith(List.of(picture)).getOrDefault(picture, List.of()));
    }
}
