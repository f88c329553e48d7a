package de.beteiligungsbuch.faults.tamper.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.export.TreeWriting;
import de.beteiligungsbuch.service.auditor.source.DisclosureLine;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;

/**
 * A ledger written anew by the city itself: chain, tiles and signatures fit, so that only what the
 * entries say can give it away.
 */
final class Rewriting {

    private static final Provenance WHO = new Provenance(ActorRole.EDITOR, null, null, null, null,
            null);

    private final Victim victim;
    private final LedgerFiles ledger;
    private final CityKeys keys;
    private final List<Line> lines = new ArrayList<>();

    private Rewriting(Victim victim, LedgerFiles ledger) throws IOException {
        this.victim = victim;
        this.ledger = ledger;
        keys = victim.keys();
        ledger.entries().forEach(entry -> lines.add(new Line(entry)));
    }

    /** @throws NotPossible if the export has no such ledger, or the keys were not given */
    static Rewriting of(Victim victim, LedgerName ledger) throws IOException {
        return new Rewriting(victim, victim.ledger(ledger));
    }

    /** @throws NotPossible if the keys were not given */
    static Rewriting ofLargest(Victim victim) throws IOException {
        return new Rewriting(victim, victim.largest());
    }

    /** One entry, to be changed at will. */
    static final class Line {

        private final ObjectNode json;
        private UnaryOperator<String> after = UnaryOperator.identity();

        Line(byte[] entry) {
            json = (ObjectNode) LedgerJson.mapper().readTree(entry);
        }

        String get(String attribute) {
            return json.path(attribute).asString();
        }

        Line put(String attribute, Object value) {
            json.put(attribute, value.toString());
            return this;
        }

        /** The payload, to be changed in place. */
        ObjectNode data() {
            return (ObjectNode) json.get("data");
        }

        <T> T data(Class<T> event) {
            return LedgerJson.mapper().treeToValue(data(), event);
        }

        boolean is(Class<?> event) {
            return get("type").equals(kind(event).type().toString());
        }

        Line copy() {
            return new Line(LedgerJson.mapper().writeValueAsBytes(json));
        }

        /** What is done to the finished bytes, which may then be no entry any more. */
        Line after(UnaryOperator<String> change) {
            after = change;
            return this;
        }

        private byte[] completed(long index, byte[] before) {
            put("ledgerindex", index);
            json.remove("previous");
            if (index > 0) {
                put("previous", LeafHash.ofEntry(before));
            }
            return after.apply(new String(LedgerJson.mapper().writeValueAsBytes(json),
                    StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static EventCatalogue.Kind kind(Class<?> event) {
        return Optional.ofNullable(Events.CATALOGUE.find(event))
                .orElseThrow(() -> new IllegalArgumentException(event + " is no event"));
    }

    LedgerName name() {
        return ledger.name();
    }

    List<Line> lines() {
        return lines;
    }

    /** @throws NotPossible if there is none */
    int first(Class<?> event) {
        return first(event, line -> true);
    }

    /** @throws NotPossible if there is none */
    int first(Class<?> event, Predicate<Line> which) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(event) && which.test(lines.get(i))) {
                return i;
            }
        }
        throw new NotPossible("the export has no fitting " + event.getSimpleName());
    }

    /** @throws NotPossible if there is none */
    int last(Predicate<Line> which) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (which.test(lines.get(i))) {
                return i;
            }
        }
        throw new NotPossible("the export has no fitting entry");
    }

    /** Appends an event, with the next sequence of its aggregate. */
    Line state(Object subject, Object event) {
        return state(lines.size(), subject, event);
    }

    /** Inserts an event; the later ones of its aggregate move up. */
    Line state(int at, Object subject, Object event) {
        return state(at, subject, event, WHO);
    }

    /** Appends an event that somebody caused. */
    Line state(Object subject, Object event, Provenance who) {
        return state(lines.size(), subject, event, who);
    }

    private Line state(int at, Object subject, Object event, Provenance who) {
        EventCatalogue.Kind kind = kind(event.getClass());
        Line before = lines.get(Math.max(0, at - 1));
        long sequence = lines.subList(0, at).stream().filter(line -> of(line, subject, kind))
                .count();
        lines.subList(at, lines.size()).stream().filter(line -> of(line, subject, kind))
                .forEach(line -> line.put("aggregatesequence",
                        Long.parseLong(line.get("aggregatesequence")) + 1));
        Line stated = new Line(EntryDraft.of(EventId.next(), before.get("source"), kind.type(),
                Instant.parse(before.get("time")), subject.toString(), kind.aggregateType(),
                sequence, who, LedgerJson.mapper().writeValueAsBytes(event))
                .complete(0, Long.parseLong(before.get("writerepoch")), null));
        lines.add(at, stated);
        return stated;
    }

    private static boolean of(Line line, Object subject, EventCatalogue.Kind kind) {
        return line.get("subject").equals(subject.toString())
                && line.get("aggregatetype").equals(kind.aggregateType());
    }

    /** Appends the same once more, as the next event of its aggregate. */
    Line again(int index) {
        Line again = lines.get(index).copy();
        again.put("id", EventId.next());
        again.put("aggregatesequence", lines.stream()
                .filter(line -> line.get("subject").equals(again.get("subject"))
                        && line.get("aggregatetype").equals(again.get("aggregatetype")))
                .count());
        lines.add(again);
        return again;
    }

    /** Appends the same once more, as the first event of another aggregate. */
    Line afresh(int index, String idField) {
        Line afresh = again(index);
        String id = EventId.next().toString();
        afresh.put("subject", id).put("aggregatesequence", 0);
        afresh.data().put(idField, id);
        return afresh;
    }

    /** Takes an entry away, and the later ones of its aggregate move down. */
    void remove(int index) {
        Line gone = lines.remove(index);
        lines.subList(index, lines.size()).stream()
                .filter(line -> line.get("subject").equals(gone.get("subject"))
                        && line.get("aggregatetype").equals(gone.get("aggregatetype")))
                .forEach(line -> line.put("aggregatesequence",
                        Long.parseLong(line.get("aggregatesequence")) - 1));
    }

    /** Writes all of it and signs; the auditor must find it at that entry. */
    void signAndFind(long index) throws IOException {
        victim.mustFind(index);
        sign();
    }

    /** Writes all of it and signs. */
    SignedNote sign() throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (Line line : lines) {
            entries.add(line.completed(entries.size(),
                    entries.isEmpty() ? new byte[0] : entries.getLast()));
        }
        Map<String, DisclosureLine> disclosures = disclosures();
        for (String path : victim.files().below(ledger.name().value())) {
            victim.files().delete(path);
        }
        TreeHash root = write(entries);
        write(disclosures);
        SignedNote note = keys.sign(
                new Checkpoint(ledger.checkpoint().origin(), entries.size(), root), victim.now());
        victim.files().write(ExportLayout.checkpoint(ledger.name()), note.bytes());
        return note;
    }

    private TreeHash write(List<byte[]> entries) throws IOException {
        TreeWriting tree = new TreeWriting(tile -> write(
                ExportLayout.tile(ledger.name(), tile.coordinates()), tile.bytes()));
        entries.forEach(entry -> tree.add(TreeHash.ofLeaf(entry)));
        for (int first = 0; first < entries.size(); first += ExportLayout.BUNDLE) {
            BundleCoordinates bundle = BundleCoordinates.of(first / ExportLayout.BUNDLE,
                    entries.size());
            victim.files().write(ledger.path(bundle),
                    new EntryBundle(entries.subList(first, first + bundle.width())).bytes());
        }
        return tree.finish();
    }

    private void write(String path, byte[] bytes) {
        try {
            victim.files().write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, DisclosureLine> disclosures() throws IOException {
        Map<String, DisclosureLine> disclosures = new HashMap<>();
        for (String path : victim.files().below(ledger.name() + "/disclosures")) {
            new String(victim.files().read(path), StandardCharsets.UTF_8).lines()
                    .map(line -> DisclosureLine.parse(line.getBytes(StandardCharsets.UTF_8)))
                    .forEach(line -> disclosures.put(line.event().toString(), line));
        }
        return disclosures;
    }

    /** Each beside the bundle that its entry is in now. */
    private void write(Map<String, DisclosureLine> disclosures) throws IOException {
        Map<Long, ByteArrayOutputStream> files = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            DisclosureLine line = disclosures.remove(lines.get(i).get("id"));
            if (line != null) {
                ByteArrayOutputStream file = files.computeIfAbsent(
                        (long) i / ExportLayout.BUNDLE, bundle -> new ByteArrayOutputStream());
                file.writeBytes(line.disclosures().bytes());
                file.write('\n');
            }
        }
        for (Map.Entry<Long, ByteArrayOutputStream> file : files.entrySet()) {
            victim.files().write(ExportLayout.disclosures(ledger.name(), file.getKey()),
                    file.getValue().toByteArray());
        }
    }
}
