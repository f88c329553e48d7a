package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.source.Sources;
import de.beteiligungsbuch.service.auditor.verify.Evidence;

/** An export that one attack is made on, what the auditor brings along, and where it must look. */
public final class Victim {

    private final ExportCopy files;
    private final Optional<CityKeys> keys;
    private final Policy given;
    private Policy policy;
    private final List<Evidence.Kept<SignedNote>> checkpoints = new ArrayList<>();
    private final List<Evidence.Kept<InclusionReceipt>> receipts = new ArrayList<>();
    private final List<Evidence.Kept<SignedNote>> promises = new ArrayList<>();
    private @Nullable Duration maximumAge;
    private Instant now = Instant.now();
    private @Nullable LedgerName ledger;
    private OptionalLong index = OptionalLong.empty();

    /** An export as it was given, held against that policy. */
    public Victim(ExportCopy files, Policy policy, Optional<CityKeys> keys) {
        this.files = files;
        this.keys = keys;
        given = policy;
        this.policy = policy;
    }

    ExportCopy files() {
        return files;
    }

    /** @throws NotPossible if none were given */
    CityKeys keys() {
        return keys.orElseThrow(() -> new NotPossible("needs the city's keys (--keys)"));
    }

    /** Whom the auditor trusts, unless the attack makes him trust others. */
    Policy given() {
        return given;
    }

    void trust(Policy other) {
        policy = other;
    }

    List<LedgerFiles> ledgers() throws IOException {
        List<LedgerFiles> ledgers = new ArrayList<>();
        try (LedgerSource source = Sources.open(files.folder().toString())) {
            for (LedgerName name : source.ledgers()) {
                ledgers.add(new LedgerFiles(files, name));
            }
        }
        return ledgers;
    }

    /** The ledger with most entries; that is where the finding must be. */
    LedgerFiles largest() throws IOException {
        LedgerFiles largest = ledgers().stream().max(Comparator.comparingLong(LedgerFiles::size))
                .orElseThrow(() -> new NotPossible("the export has no ledger"));
        ledger = largest.name();
        return largest;
    }

    /** The ledger of that name; that is where the finding must be. */
    LedgerFiles ledger(LedgerName name) throws IOException {
        ledger = name;
        return ledgers().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotPossible("the export has no ledger " + name));
    }

    /** Another ledger than that one. */
    LedgerFiles other(LedgerFiles than) throws IOException {
        return ledgers().stream().filter(one -> !one.name().equals(than.name())).findFirst()
                .orElseThrow(() -> new NotPossible("the export has but one ledger"));
    }

    /** The finding must be of this entry. */
    void mustFind(long at) {
        index = OptionalLong.of(at);
    }

    /** The finding is of a ledger as a whole. */
    void mustFindAnywhere() {
        index = OptionalLong.empty();
    }

    /** When the auditor looks. */
    Instant now() {
        return now;
    }

    void keep(SignedNote note) {
        checkpoints.add(new Evidence.Kept<>("a kept checkpoint", note));
    }

    void give(InclusionReceipt receipt) {
        receipts.add(new Evidence.Kept<>("a receipt", receipt));
    }

    void givePromise(SignedNote note) {
        promises.add(new Evidence.Kept<>("a promise", note));
    }

    void wantFresh(Duration age, Instant at) {
        maximumAge = age;
        now = at;
    }

    /** In which ledger the finding must be, if in any one. */
    public Optional<LedgerName> where() {
        return Optional.ofNullable(ledger);
    }

    /** Of which entry the finding must be, if of a certain one. */
    public OptionalLong index() {
        return index;
    }

    /** What the auditor brings along. */
    public Evidence evidence() {
        return new Evidence(policy, checkpoints, receipts, promises, maximumAge, now, true);
    }
}
