package dev.loreboard.examples.studio;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.examples.studio.accounts.Accounts;
import dev.loreboard.examples.studio.atlas.PictureAtlas;
import dev.loreboard.examples.studio.dashboard.DashboardRoom;
import dev.loreboard.examples.studio.explore.Explore;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.SearchLog;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.JobMeters;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.jobs.JobRoom;
import dev.loreboard.examples.studio.learning.Learning;
import dev.loreboard.examples.studio.lora.Models;
import dev.loreboard.examples.studio.media.MediaRoom;
import dev.loreboard.examples.studio.soundtrack.Soundtrack;
import dev.loreboard.examples.studio.visionboard.VisionBoard;
import dev.loreboard.examples.studio.watch.HealthRoom;
import dev.loreboard.examples.studio.watch.RequestWatch;
import dev.loreboard.examples.studio.web.LiveNews;
import dev.loreboard.examples.studio.web.Room;
import dev.loreboard.examples.studio.web.WebServer;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The web house: opens what is kept, hangs the first pictures when there are none, and serves pages. */
public final class Studio implements AutoCloseable {

    private static final Path SETTINGS = Path.of("studio.properties");

    private final House house;
    private final LiveNews news;
    private final JobQueue jobs;
    private final WebServer server;

    private Studio(House house, LiveNews news, JobQueue jobs, WebServer server) {
        this.house = house;
        this.news = news;
        this.jobs = jobs;
        this.server = server;
    }

    /** Serves until it is told to stop; a file of settings may be named, or help asked for. */
    public static void main(String... arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(StudioHelp.text());
            return;
        }
        Path file = arguments.length > 0 ? Path.of(arguments[0]) : SETTINGS;
        try {
            StudioSettings settings = StudioSettings.read(file, System.getenv());
            settings.log().choose();
            serve(open(settings));
        } catch (LoreboardException | JavalinBindException failure) {
            System.err.println("The studio cannot be opened. " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void serve(Studio studio) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            studio.close();
            told.countDown();
        }));
        System.out.println("Loreboard is at http://localhost:" + studio.port());
        told.await();
    }

    /** Opens all of it or nothing. */
    public static Studio open(StudioSettings settings) {
        House house = House.open(settings);
        try {
            return furnished(house, settings);
        } catch (RuntimeException failure) {
            house.close();
            throw failure;
        }
    }

    private static Studio furnished(House house, StudioSettings settings) {
        LiveNews news = new LiveNews();
        SearchLog searches = new SearchLog(
                house.database(), Clock.systemUTC(), house.meters().registry());
        Gallery gallery = new Gallery(house, news, searches);
        VisionBoard visions = new VisionBoard(house);
        Accounts accounts = new Accounts(house.database(), Clock.systemUTC(), settings.session());
        Learning learning = new Learning(house, gallery);
        Soundtrack soundtrack = new Soundtrack(house, gallery);
        PictureAtlas atlas = new PictureAtlas(house, gallery.board());
        Models models = new Models(house, gallery);
        List<JobKind> kinds = new ArrayList<>(gallery.jobKinds());
        kinds.addAll(models.jobKinds());
        kinds.addAll(visions.jobKinds());
        kinds.addAll(atlas.jobKinds());
        kinds.addAll(learning.jobKinds());
        kinds.addAll(soundtrack.jobKinds());
        JobQueue jobs = new JobQueue(house.database(), Clock.systemUTC(), kinds, job -> news.tell("job", job));
        new JobMeters(jobs).bindTo(house.meters().registry());
        List<Room> rooms = new ArrayList<>(List.of(
                new RequestWatch(house.meters().registry()),
                house.meters(),
                health(house, jobs),
                news,
                new MediaRoom(house.media()),
                new JobRoom(jobs)));
        rooms.addAll(accounts.rooms());
        rooms.addAll(gallery.rooms(jobs));
        rooms.addAll(visions.rooms(jobs));
        rooms.addAll(atlas.rooms(jobs));
        rooms.addAll(learning.rooms(jobs));
        rooms.addAll(soundtrack.rooms(jobs));
        rooms.addAll(models.rooms());
        rooms.addAll(new Explore(house, Clock.systemUTC(), accounts, gallery, models).rooms());
        rooms.add(new DashboardRoom(house.database(), searches));
        WebServer server = WebServer.start(settings.address(), rooms);
        gallery.hangFirstPictures(jobs, settings.samples());
        models.follow(jobs);
        atlas.follow(jobs, gallery.jobKinds());
        soundtrack.follow(jobs, gallery.jobKinds());
        jobs.start();
        return new Studio(house, news, jobs, server);
    }

    private static Room health(House house, JobQueue jobs) {
        Map<String, HealthRoom.Check> checks = new LinkedHashMap<>();
        checks.put("database", jobs::open);
        checks.put("media", () -> house.media().first(1));
        checks.put("model", () -> house.embedder().embed(Text.query("ready")));
        checks.put("jobs", jobs::requireWork);
        return new HealthRoom(checks);
    }

    public int port() {
        return server.port();
    }

    /** What it answers to, like {@code GET /api/jobs}. */
    List<String> paths() {
        return server.paths();
    }

    @Override
    public void close() {
        news.close();
        server.close();
        jobs.close();
        house.close();
    }
}
