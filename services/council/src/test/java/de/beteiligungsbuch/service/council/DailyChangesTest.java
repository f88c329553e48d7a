package de.beteiligungsbuch.service.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.council.FeedEvent.Changes;
import de.beteiligungsbuch.council.FeedEvent.FeedCrawled;
import de.beteiligungsbuch.council.FeedEvent.KindCount;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.feed.SimulatedCity;
import de.beteiligungsbuch.service.council.feed.SimulatedCity.Product;
import de.beteiligungsbuch.service.council.feed.SimulatedCity.Thing;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads a city day by day, now whole, now what it says was modified, and counts what became of each
 * kind of object. Between two full readings each object changes once at most, so that it is known
 * what has to be found.
 */
class DailyChangesTest extends ServiceUnderTest {

    private static final int DAYS = 60;
    private static final long SEED = 38;

    @Autowired
    private FeedReader reader;
    @Autowired
    private JdbcClient sql;

    private final Map<String, Long> expected = new TreeMap<>();
    private final Set<Thing> touched = new HashSet<>();
    private Random random = new Random(SEED);
    private int names;

    @ParameterizedTest
    @EnumSource
    void every_change_is_counted_once_and_as_what_it_is(Product product) {
        random = new Random(SEED + product.name().length());
        try (SimulatedCity city = new SimulatedCity(product, SEED)) {
            found(city);
            expected.merge("Body ADDED", 1L, Long::sum);
            FeedId feed = FeedId.of(api.admin("POST", "/feeds", """
                    {"name":"Tage %s","url":"%s/system"}"""
                    .formatted(UUID.randomUUID(), city.server().origin())).expect(201)
                    .text("feedId"));
            read(city, feed, true, product + " first");
            for (int day = 1; day <= DAYS; day++) {
                city.nextDay();
                live(city, product);
                read(city, feed, random.nextInt(3) == 0 || day == DAYS, product + " " + day);
            }
        }
    }

    private void read(SimulatedCity city, FeedId feed, boolean whole, String when) {
        long next = nextIndex();
        assertThat(reader.read(feed, whole)).as(
                () -> when + api.admin("GET", "/feeds/" + feed, "").response().body())
                .isEqualTo(Ended.COMPLETE);
        told(feed, next);
        if (!whole) {
            return;
        }
        assertThat(found(feed)).as(when).isEqualTo(expected);
        assertThat(told).as(when).isEqualTo(sums());
        assertThat(events(next, FeedCrawled.class).getLast().objects().stream()
                .filter(count -> !count.kind().equals("Body"))
                .collect(Collectors.toMap(KindCount::kind, KindCount::count)))
                .as(when).isEqualTo(city.things().stream().filter(SimulatedCity::isShown)
                        .collect(Collectors.groupingBy(Thing::kind, Collectors.counting())));
        expected.clear();
        touched.clear();
        told.clear();
        lastRun = sql.sql("SELECT max(id) FROM feed_run").query(Long.class).single();
    }

    private final Map<String, Long> told = new TreeMap<>();
    private long lastRun;

    private void told(FeedId feed, long from) {
        for (FeedCrawled event : events(from, FeedCrawled.class)) {
            assertThat(event.feed()).isEqualTo(feed);
            Changes changes = event.changes();
            Map.of("ADDED", changes.added(), "CHANGED", changes.changed(), "SILENT",
                    changes.silent(), "DELETED", changes.deleted(), "VANISHED",
                    changes.vanished()).forEach((what, count) -> add(told, what, count));
        }
    }

    private static void add(Map<String, Long> counts, String key, long count) {
        if (count > 0) {
            counts.merge(key, count, Long::sum);
        }
    }

    private Map<String, Long> sums() {
        Map<String, Long> sums = new TreeMap<>();
        expected.forEach((key, count) -> add(sums,
                key.replaceFirst(".* ", "").replace("RETURNED", "ADDED"), count));
        return sums;
    }

    private Map<String, Long> found(FeedId feed) {
        Map<String, Long> counts = new TreeMap<>();
        sql.sql("""
                SELECT kind || ' ' || what, count(*) FROM feed_change WHERE feed = ? AND run > ?
                GROUP BY 1""").params(feed.value(), lastRun).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private void found(SimulatedCity city) {
        city.add("Organization", "/organization/1", null, Map.of("name", "Rat der Stadt"));
        city.add("Organization", "/organization/2", null, Map.of("name", "Bauausschuss"));
        for (int meeting = 0; meeting < 6; meeting++) {
            Thing one = city.add("Meeting", "/meeting/" + meeting, null,
                    Map.of("name", "Sitzung", "meetingState", "durchgeführt", "start",
                            "2026-01-12T17:00:00+01:00", "organization",
                            "[\"" + city.server().origin() + "/organization/1\"]"));
            for (int item = 0; item < 4; item++) {
                item(city, one);
            }
        }
        for (int paper = 0; paper < 30; paper++) {
            paper(city);
        }
        city.things().forEach(thing -> expect(thing, "ADDED"));
        touched.clear();
    }

    private void item(SimulatedCity city, Thing meeting) {
        int number = names++;
        city.add("AgendaItem", "/item/" + number, meeting, Map.of("name", "TOP", "public", "true",
                "result", "einstimmig beschlossen", "consultation",
                city.server().origin() + "/consultation/" + number));
    }

    private Thing paper(SimulatedCity city) {
        int number = names++;
        Thing paper = city.add("Paper", "/paper/" + number, null,
                Map.of("name", number % 3 == 0 ? "Stadtstrategie " + number : "Anderes",
                        "reference",
                        number + "-26", "paperType", "Beschlussvorlage", "date", "2026-01-05"));
        city.add("Consultation", "/consultation/" + number, paper,
                Map.of("role", "Entscheidung", "agendaItem",
                        city.server().origin() + "/item/" + number % 24, "organization",
                        "[\"" + city.server().origin() + "/organization/1\"]"));
        city.add("File", "/file/" + number, paper, Map.of("fileName", "a.pdf"));
        return paper;
    }

    /** What happens in a day. */
    private void live(SimulatedCity city, Product product) {
        if (touched.isEmpty() && expected.isEmpty() && random.nextInt(4) == 0) {
            city.things().forEach(city::stamp); // as a new version of the software does
            return;
        }
        for (int i = random.nextInt(9); i > 0; i--) {
            List<Thing> free = new ArrayList<>(
                    city.things().stream().filter(this::isFree).toList());
            if (!free.isEmpty()) {
                happen(city, product, free.get(random.nextInt(free.size())));
            }
        }
    }

    private boolean isFree(Thing thing) {
        for (Thing one = thing; one != null; one = one.parent()) {
            if (touched.contains(one)) {
                return false;
            }
        }
        return true;
    }

    private void happen(SimulatedCity city, Product product, Thing thing) {
        Thing parent = thing.parent();
        if (!SimulatedCity.isShown(thing)) {
            if (!thing.isThere() && (parent == null || SimulatedCity.isShown(parent))) {
                comeBack(city, thing);
            }
            return;
        }
        boolean calm = city.within(thing).stream().noneMatch(touched::contains);
        switch (random.nextInt(calm ? 9 : 4)) {
            case 0, 1 -> {
                edit(thing);
                expect(thing, "SILENT");
            }
            case 2, 3 -> {
                edit(thing);
                city.stamp(thing);
                expect(thing, product == Product.RUBIN ? "SILENT" : "CHANGED");
                touchParents(thing);
            }
            case 4 -> {
                city.stamp(thing);
                touched.add(thing);
                touchParents(thing);
            }
            case 5, 6 -> goAway(city, thing, parent == null && random.nextBoolean());
            default -> join(city, thing);
        }
    }

    private void edit(Thing thing) {
        thing.edit(switch (thing.kind()) {
            case "Meeting" -> "start";
            case "AgendaItem" -> "result";
            case "Consultation" -> "role";
            case "File" -> "fileName";
            default -> "name";
        }, thing.kind().equals("Meeting")
                ? "2026-01-%02dT17:%02d:00+01:00".formatted(names % 27 + 1, names++ % 60)
                : "einstimmig beschlossen, Fassung " + names++);
    }

    private void comeBack(SimulatedCity city, Thing thing) {
        if (random.nextBoolean()) {
            edit(thing);
        }
        city.bringBack(thing);
        expect(thing, "RETURNED");
        city.within(thing).stream().filter(Thing::isThere)
                .forEach(one -> expect(one, "RETURNED"));
        changed(thing.parent());
    }

    private void goAway(SimulatedCity city, Thing thing, boolean tombstone) {
        expect(thing, tombstone ? "DELETED" : "VANISHED");
        city.within(thing).stream().filter(Thing::isThere)
                .forEach(one -> expect(one, "VANISHED"));
        city.remove(thing, tombstone);
        changed(thing.parent());
    }

    /** Something is added: to the agenda, or a new paper. */
    private void join(SimulatedCity city, Thing thing) {
        if (thing.kind().equals("Meeting")) {
            item(city, thing);
            expect(city.things().getLast(), "ADDED");
            changed(thing);
        } else {
            Thing paper = paper(city);
            expect(paper, "ADDED");
            city.within(paper).forEach(one -> expect(one, "ADDED"));
        }
    }

    private void changed(@Nullable Thing thing) {
        if (thing != null) {
            expect(thing, "SILENT");
        }
    }

    private void touchParents(Thing thing) {
        for (Thing one = thing.parent(); one != null; one = one.parent()) {
            touched.add(one);
        }
    }

    private void expect(Thing thing, String what) {
        touched.add(thing);
        add(expected, thing.kind() + " " + what, 1);
    }
}
