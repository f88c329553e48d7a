package de.beteiligungsbuch.service.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.beteiligungsbuch.history.SmallHistory;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.KeyEndorsement;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.NoteSignature;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeFrontier;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.export.Export;

/** A city with some six hundred contributions, a notary's keys and a witness. */
public final class SignedCity {

    private static final int MANY = 600;
    private static final Instant THEN = Instant.parse("2025-07-01T10:00:00Z");

    public final SmallHistory history = new SmallHistory();
    public final Map<EventId, Disclosures> content = new HashMap<>();
    public final List<LedgerEntry> contributions = new ArrayList<>();
    public final Disclosure erasedText;
    private final Map<String, List<SigningKey>> keys = new HashMap<>();
    private final SigningKey witness = SigningKey.generate("witness.example/w",
            KeyType.COSIGNATURE_V1, new SecureRandom());

    public SignedCity() {
        this(MANY);
    }

    /** @param many contributions */
    public SignedCity(int many) {
        keep(history.submitted, history.text, history.name);
        keep(history.unheardSubmitted, history.unheardText);
        for (int i = 0; i < many; i++) {
            contribute("Beitrag Nummer " + i
                    + ": Am See fehlen Bänke, auf denen Alte und Junge beieinander sitzen.");
        }
        withhold(contributions.get(3));
        erasedText = erase(contributions.get(4));
        for (LedgerName ledger : history.ledgers.ledgers().keySet()) {
            String name = origin(ledger);
            keys.put(name, new ArrayList<>(
                    List.of(key(name, KeyType.ED25519), key(name, KeyType.ML_DSA_44))));
        }
    }

    /** A new key for a ledger, which nobody has introduced yet. */
    public static SigningKey freshKey(LedgerName ledger, KeyType type) {
        return key(origin(ledger), type);
    }

    /** The keys that sign for a ledger, Ed25519 first; may be changed. */
    public List<SigningKey> keys(LedgerName ledger) {
        return keys.computeIfAbsent(origin(ledger), name -> new ArrayList<>());
    }

    /** Appends the introduction of a key. */
    public void introduce(LedgerName ledger, SigningKey key, SignedNote endorsement) {
        history.ledgers.append(new LedgerEvent.KeyIntroduced(ledger,
                key.verifierKey().toString(), endorsement.toString()));
    }

    /** Appends the introduction of a key that another one endorses. */
    public void introduce(LedgerName ledger, SigningKey key, SigningKey by) {
        introduce(ledger, key, new KeyEndorsement(key.verifierKey()).sign(by, key));
    }

    /** Appends the retirement of a key. */
    public void retire(LedgerName ledger, SigningKey key) {
        history.ledgers.append(new LedgerEvent.KeyRetired(ledger, key.verifierKey().toString(),
                LedgerEvent.RetirementReason.REPLACED));
    }

    private static SigningKey key(String name, KeyType type) {
        return SigningKey.generate(name, type, new SecureRandom());
    }

    public static String origin(LedgerName ledger) {
        return "city.example/ledger/" + ledger;
    }

    private void keep(LedgerEntry entry, Disclosure... disclosures) {
        content.put(entry.id(), Disclosures.of(entry.id(), List.of(disclosures)));
    }

    public void contribute(String text) {
        ContributionId id = ContributionId.next();
        Disclosure disclosure = Disclosure.of("text", text);
        LedgerEntry entry = history.ledgers.append(id,
                new ContributionEvent.ContributionSubmitted(id, history.process, history.phase,
                        history.format, null, ContributionEvent.Form.ORIGINAL, null,
                        List.of(history.two), "de", disclosure.digest(), null, THEN));
        contributions.add(entry);
        keep(entry, disclosure);
    }

    private void withhold(LedgerEntry entry) {
        ContributionId id = ContributionId.of(entry.subject());
        history.ledgers.append(id, new ContributionEvent.ContributionWithheld(id,
                ContributionEvent.WithholdingReason.INSULT, "2024-1", THEN));
    }

    private Disclosure erase(LedgerEntry entry) {
        ContributionId id = ContributionId.of(entry.subject());
        history.ledgers.append(id, new ContributionEvent.PersonalDataErased(id,
                ContributionEvent.LegalGround.CONSENT_WITHDRAWN,
                List.of(new ContributionEvent.ErasedField(entry.id(), "text")), THEN));
        Disclosures gone = content.remove(entry.id());
        return Disclosure.decode(Objects.requireNonNull(gone).disclosures().getFirst());
    }

    public MemoryLedgers source() {
        return new MemoryLedgers(history.ledgers.ledgers(),
                event -> Optional.ofNullable(content.get(event)));
    }

    /** The ledgers in a folder, signed and cosigned. */
    public void export(Path folder) {
        MemoryLedgers source = source();
        Export.write(source, (ledger, size) -> Optional.of(sign(ledger, source).bytes()), folder);
    }

    public SignedNote sign(LedgerName ledger, MemoryLedgers source) {
        return sign(ledger, source.all(ledger), THEN);
    }

    /** A checkpoint over these entries, whatever they are. */
    public SignedNote sign(LedgerName ledger, List<byte[]> entries, Instant cosigned) {
        TreeFrontier tree = TreeFrontier.empty();
        entries.forEach(entry -> tree.append(TreeHash.ofLeaf(entry)));
        return sign(new Checkpoint(origin(ledger), tree.size(), tree.root()), cosigned);
    }

    public SignedNote sign(Checkpoint checkpoint, Instant cosigned) {
        String text = checkpoint.text();
        List<NoteSignature> signatures = new ArrayList<>();
        keys.getOrDefault(checkpoint.origin(), List.of())
                .forEach(key -> signatures.add(key.sign(text, cosigned)));
        signatures.add(witness.sign(text, cosigned));
        return new SignedNote(text, signatures);
    }

    /** A promise under the city's key for that ledger. */
    public SignedNote promise(Promise promise) {
        return promise.sign(Objects.requireNonNull(keys.get(promise.origin())).getFirst());
    }

    /** The same promise for another ledger than any of the city's, under that ledger's name. */
    public SignedNote promise(Promise promise, String origin) {
        return new Promise(origin, promise.eventId(), promise.leaf(), promise.deadline())
                .sign(key(origin, KeyType.ED25519));
    }

    /** A policy that trusts the city's keys and wants the witness. */
    public Path policy(Path file) {
        StringBuilder policy = new StringBuilder();
        keys.values().forEach(all -> all.forEach(
                key -> policy.append("log ").append(key.verifierKey()).append('\n')));
        policy.append("witness w ").append(witness.verifierKey()).append("\nquorum w\n");
        return write(file, policy.toString());
    }

    /** Every private key, a file each. */
    public Path keys(Path folder) {
        int file = 0;
        for (SigningKey key : Stream.concat(keys.values().stream().flatMap(List::stream),
                Stream.of(witness)).toList()) {
            write(folder.resolve(file++ + ".key"), key.secret() + "\n");
        }
        return folder;
    }

    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
