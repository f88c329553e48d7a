package de.beteiligungsbuch.bench.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.append.BareGroupCommit;
import de.beteiligungsbuch.bench.feed.City.Shape;
import de.beteiligungsbuch.bench.feed.RunningCouncil.Run;
import de.beteiligungsbuch.bench.http.Jvm;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;
import de.beteiligungsbuch.eventstore.topic.LedgerTopics;
import de.beteiligungsbuch.ledger.LedgerName;

/** Reading a council's server with the service as it is delivered. */
public final class FeedBenchmark implements Benchmark {

    private static final int MOST_OBJECTS = 50_000;
    private static final int FACTS_OBJECTS = 2_000;
    private static final int FACTS_A_PAPER = 3;
    private static final int ENTRY_BYTES = 1_000;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MICROSECOND = 1e3;
    private static final double FLAT = 1.15;
    private static final String EMBEDDED = "crawl";
    private static final String BARE = "the same pages, Jackson, COPY";
    private static final String LISTED = "crawl, listed";
    private static final String BARE_LISTED = "the same pages, Jackson, COPY; listed";
    private static final String INCREMENT = "increment";
    private static final String LARGE = "heap, all";
    private static final String SMALL = "a tenth of the objects";
    private static final String FACTS = "facts";
    private static final String APPENDS = "bare group commit, one caller";

    private int number;

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String title() {
        return "reading a council's OParl server from nothing with the council's service, held"
                + " against fetching, parsing and copying the same pages";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        int objects = Math.min(MOST_OBJECTS, effort.entries());
        progress.accept("starting the service and a city's server");
        try (RunningCouncil council = RunningCouncil.start();
                Jvm server = server(council);
                Cities cities = new Cities(server);
                BareCrawl bare = new BareCrawl(council.database("bare"));
                BareGroupCommit commit = commit(council)) {
            progress.accept("crawling " + objects + " objects");
            SideBySide result = SideBySide.run(List.of(
                    new Contestant(EMBEDDED,
                            () -> crawl(council, cities, Shape.EMBEDDED, objects)),
                    new Contestant(BARE, () -> bare(bare, cities, Shape.EMBEDDED, objects)),
                    new Contestant(LISTED, () -> crawl(council, cities, Shape.LISTED, objects)),
                    new Contestant(BARE_LISTED, () -> bare(bare, cities, Shape.LISTED, objects)),
                    new Contestant(INCREMENT, () -> increment(council, cities)),
                    new Contestant(LARGE, () -> heap(council, cities, objects)),
                    new Contestant(SMALL, () -> heap(council, cities, objects / 10)),
                    new Contestant(FACTS, () -> facts(council, cities)),
                    new Contestant(APPENDS, () -> appends(commit))), effort.rounds());
            return rows(result, objects);
        }
    }

    private static List<Row> rows(SideBySide result, int objects) {
        String crawl = "full crawl of " + objects + " objects, ";
        String embedded = crawl + "most embedded";
        String listed = crawl + "each in a list";
        return List.of(
                result.alone(EMBEDDED, embedded, Figure.RATE,
                        Optional.of(Target.atLeast(1_000))),
                Row.of(embedded, BARE, result.ratio(EMBEDDED, BARE, Figure.RATE)),
                Row.of(embedded, BARE, result.ratio(EMBEDDED, BARE, Figure.CPU)),
                result.alone(LISTED, listed, Figure.RATE, Optional.of(Target.atLeast(1_000))),
                Row.of(listed, BARE, result.ratio(LISTED, BARE_LISTED, Figure.RATE)),
                Row.of(listed, BARE, result.ratio(LISTED, BARE_LISTED, Figure.CPU)),
                result.alone(INCREMENT, "increment without news", Figure.REQUESTS,
                        Optional.of(Target.atMost(12))),
                Row.of(crawl + "heap in use", SMALL, Target.atMost(FLAT),
                        result.ratio(LARGE, SMALL, Figure.HEAP)),
                Row.of("facts of papers read before, fsync", APPENDS,
                        result.ratio(FACTS, APPENDS, Figure.RATE)));
    }

    private static Jvm server(RunningCouncil council) throws Exception {
        return Jvm.start(List.of("-cp", System.getProperty("java.class.path"),
                CityServer.class.getName()), Map.of(), "/ready",
                council.broker().data().resolve("city.log"));
    }

    private static BareGroupCommit commit(RunningCouncil council) {
        LedgerName bare = new LedgerName("bare");
        LedgerTopics.create(council.broker().bootstrapServers(), bare);
        return new BareGroupCommit(council.broker().bootstrapServers(), bare.topic());
    }

    /** From nothing to a complete run, as the run says; nothing of the city was seen before. */
    private Map<Figure, Double> crawl(RunningCouncil council, Cities cities, Shape shape,
            int objects) throws Exception {
        String city = cities.open(shape, objects, ++number);
        long before = council.service().processorNanos();
        Run run = council.await(council.connect(city, "NONE"), 1, () -> {});
        long used = council.service().processorNanos() - before;
        check(run, objects);
        return Map.of(Figure.RATE, run.added() / run.seconds(), Figure.CPU,
                used / NANOS_A_MICROSECOND / run.added());
    }

    private static void check(Run run, int objects) {
        if (run.added() < objects) {
            throw new IllegalStateException(
                    "of " + objects + " objects the service found " + run);
        }
    }

    private Map<Figure, Double> bare(BareCrawl bare, Cities cities, Shape shape, int objects)
            throws Exception {
        String city = cities.open(shape, objects, ++number);
        long processor = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        long begin = System.nanoTime();
        bare.read(city);
        long took = System.nanoTime() - begin;
        long used = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos()
                - processor;
        return Map.of(Figure.RATE, objects * NANOS_A_SECOND / took, Figure.CPU,
                used / NANOS_A_MICROSECOND / objects);
    }

    private Map<Figure, Double> increment(RunningCouncil council, Cities cities)
            throws Exception {
        String feed = council.connect(cities.open(Shape.LISTED, FACTS_OBJECTS, ++number), "NONE");
        council.await(feed, 1, () -> {});
        long before = cities.requests();
        council.read(feed);
        council.await(feed, 2, () -> {});
        return Map.of(Figure.REQUESTS, (double) cities.requests() - before);
    }

    private Map<Figure, Double> heap(RunningCouncil council, Cities cities, int objects)
            throws Exception {
        String city = cities.open(Shape.EMBEDDED, objects, ++number);
        try (LiveHeap heap = council.heap()) {
            heap.look();
            check(council.await(council.connect(city, "NONE"), 1, heap::look), objects);
            return Map.of(Figure.HEAP, heap.most());
        }
    }

    /** What is read is read before; then all papers are wanted, and become facts. */
    private Map<Figure, Double> facts(RunningCouncil council, Cities cities) throws Exception {
        String feed = council
                .connect(cities.open(Shape.EMBEDDED, FACTS_OBJECTS, ++number), "NONE");
        council.await(feed, 1, () -> {});
        council.settings(feed, "ALL");
        council.read(feed);
        Run run = council.await(feed, 2, () -> {});
        return Map.of(Figure.RATE,
                City.papers(FACTS_OBJECTS) * FACTS_A_PAPER / run.seconds());
    }

    private static Map<Figure, Double> appends(BareGroupCommit commit) throws Exception {
        byte[] value = new byte[ENTRY_BYTES];
        int entries = City.papers(FACTS_OBJECTS) * FACTS_A_PAPER;
        long begin = System.nanoTime();
        for (int i = 0; i < entries; i++) {
            commit.append(Integer.toString(i).getBytes(StandardCharsets.US_ASCII), value);
        }
        return Map.of(Figure.RATE, entries * NANOS_A_SECOND / (System.nanoTime() - begin));
    }

    /** The cities' server, from outside. */
    private static final class Cities implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final String origin;

        Cities(Jvm server) {
            origin = "http://127.0.0.1:" + server.port();
        }

        /** Prepares a city; its address. */
        String open(Shape shape, int objects, int number) throws IOException, InterruptedException {
            String name = CityServer.name(shape, objects, number);
            client.send(HttpRequest.newBuilder(URI.create(origin + "/cities/" + name))
                    .POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
            return origin + "/" + name;
        }

        long requests() throws IOException, InterruptedException {
            return Long.parseLong(client.send(HttpRequest
                    .newBuilder(URI.create(origin + "/requests")).build(), BodyHandlers.ofString())
                    .body());
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
