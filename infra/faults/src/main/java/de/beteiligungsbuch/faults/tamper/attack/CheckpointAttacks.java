package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.NoteSignature;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.proof.VerifierKey;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.FORMAT;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.ORIGIN;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.SIG_INVALID;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.SIG_UNKNOWN;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.UNAVAILABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Upon the checkpoint, by somebody who has no key of the city. */
final class CheckpointAttacks {

    private static final Attack.Theme CHECKPOINTS = new Attack.Theme("checkpoints");

    private CheckpointAttacks() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>(signatures());
        all.addAll(forms());
        return all;
    }

    private static List<Attack> signatures() {
        return List.of(
                CHECKPOINTS.attack("a size one less", v -> line(v, 1, size -> Long.toString(
                        Long.parseLong(size) - 1)), SIG_INVALID),
                CHECKPOINTS.attack("another root",
                        v -> line(v, 2, root -> TreeHash.emptyRoot().toString()), SIG_INVALID),
                CHECKPOINTS.attack("one bit of a signature flipped",
                        v -> resign(v, CheckpointAttacks::spoilFirst), SIG_INVALID),
                CHECKPOINTS.attack("one of two signatures of the city spoilt",
                        v -> resign(v, CheckpointAttacks::spoilLastOfLog), SIG_INVALID),
                CHECKPOINTS.attack("a signature by the city over another ledger's checkpoint",
                        CheckpointAttacks::borrow, SIG_UNKNOWN, SIG_INVALID),
                CHECKPOINTS.attack("a stranger's keys under the city's name",
                        CheckpointAttacks::strange, SIG_UNKNOWN),
                CHECKPOINTS.attack("a stranger's signature under the city's name and key id",
                        CheckpointAttacks::impersonate, SIG_INVALID),
                CHECKPOINTS.attack("the city's signatures taken away, a stranger's left",
                        CheckpointAttacks::strip, SIG_UNKNOWN),
                CHECKPOINTS.attack("another ledger's checkpoint", CheckpointAttacks::exchange,
                        ORIGIN),
                CHECKPOINTS.attack("another city's ledger of the same name",
                        CheckpointAttacks::otherCity, ORIGIN));
    }

    private static List<Attack> forms() {
        return List.of(
                CHECKPOINTS.attack("a line of extension", v -> text(v,
                        note -> note.replaceFirst("\n\n", "\nextra\n\n")), FORMAT),
                CHECKPOINTS.attack("lines that end as on Windows",
                        v -> text(v, note -> note.replace("\n", "\r\n")), FORMAT),
                CHECKPOINTS.attack("a zero before the size", v -> line(v, 1, size -> "0" + size),
                        FORMAT),
                CHECKPOINTS.attack("a negative size", v -> line(v, 1, size -> "-" + size), FORMAT),
                CHECKPOINTS.attack("a root without padding",
                        v -> line(v, 2, root -> root.replace("=", "")), FORMAT),
                CHECKPOINTS.attack("a root in base64 that is not canonical",
                        v -> line(v, 2, CheckpointAttacks::otherBits), FORMAT),
                CHECKPOINTS.attack("no signature at all", v -> text(v,
                        note -> note.substring(0, note.indexOf("\n\n") + 2)), FORMAT),
                CHECKPOINTS.attack("sixty-five signatures", CheckpointAttacks::crowd, FORMAT),
                CHECKPOINTS.attack("a checkpoint of no bytes", v -> text(v, note -> ""), FORMAT),
                CHECKPOINTS.attack("a checkpoint that is no text",
                        v -> v.largest().replaceCheckpoint(new byte[]{(byte) 0xff, 0, 1}), FORMAT),
                CHECKPOINTS.attack("a note beyond all size",
                        v -> v.largest().replaceCheckpoint(new byte[1 << 20]), UNAVAILABLE),
                CHECKPOINTS.attack("the checkpoint withheld", v -> v.files().delete(
                        ExportLayout.checkpoint(v.largest().name())), UNAVAILABLE));
    }

    private static void text(Victim victim, UnaryOperator<String> alter) throws IOException {
        victim.largest().alterCheckpoint(alter);
    }

    /** @param number 0 for the origin, 1 for the size, 2 for the root */
    private static void line(Victim victim, int number, UnaryOperator<String> alter)
            throws IOException {
        text(victim, note -> {
            String[] lines = note.split("\n", -1);
            lines[number] = alter.apply(lines[number]);
            return String.join("\n", lines);
        });
    }

    /** The two bits that 32 bytes leave over must be 0. */
    private static String otherBits(String base64) {
        char last = base64.charAt(42);
        return base64.substring(0, 42) + (char) (last + 1) + "=";
    }

    private static void resign(Victim victim, UnaryOperator<List<NoteSignature>> alter)
            throws IOException {
        LedgerFiles ledger = victim.largest();
        ledger.replaceCheckpoint(new SignedNote(ledger.note().text(),
                alter.apply(new ArrayList<>(ledger.note().signatures()))).bytes());
    }

    private static List<NoteSignature> spoilFirst(List<NoteSignature> signatures) {
        signatures.set(0, spoilt(signatures.getFirst()));
        return signatures;
    }

    private static List<NoteSignature> spoilLastOfLog(List<NoteSignature> signatures) {
        String city = signatures.getFirst().name();
        int last = 0;
        for (int i = 0; i < signatures.size(); i++) {
            last = signatures.get(i).name().equals(city) ? i : last;
        }
        if (last == 0) {
            throw new NotPossible("the city signed with one key only");
        }
        signatures.set(last, spoilt(signatures.get(last)));
        return signatures;
    }

    private static NoteSignature spoilt(NoteSignature signature) {
        return new NoteSignature(signature.name(), signature.keyId(), EntryAttacks
                .flipped(signature.signature(), signature.signature().length - 1));
    }

    private static void borrow(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        ledger.replaceCheckpoint(new SignedNote(ledger.note().text(),
                victim.other(ledger).note().signatures()).bytes());
    }

    private static SigningKey stranger(String name) {
        return SigningKey.generate(name, KeyType.ED25519, new SecureRandom());
    }

    private static void strange(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        String text = ledger.note().text();
        ledger.replaceCheckpoint(new SignedNote(text, List.of(stranger(
                ledger.checkpoint().origin()).sign(text, victim.now()))).bytes());
    }

    private static void impersonate(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        String text = ledger.note().text();
        VerifierKey key = victim.given().logs().stream().map(Policy.Log::key)
                .filter(log -> log.name().equals(ledger.checkpoint().origin())
                        && log.type() == KeyType.ED25519)
                .findFirst()
                .orElseThrow(() -> new NotPossible("the policy has no Ed25519 key of the ledger"));
        NoteSignature forged = stranger(key.name()).sign(text, victim.now());
        NoteSignature claimed = new NoteSignature(key.name(), key.id(), forged.signature());
        ledger.replaceCheckpoint(new SignedNote(text, List.of(claimed)).bytes());
    }

    private static void strip(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        String text = ledger.note().text();
        ledger.replaceCheckpoint(new SignedNote(text,
                List.of(stranger("stranger.example/w").sign(text, victim.now()))).bytes());
    }

    private static void exchange(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        ledger.replaceCheckpoint(victim.other(ledger).note().bytes());
    }

    private static void otherCity(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        String origin = "elsewhere.example/ledger/" + ledger.name();
        String text = new Checkpoint(origin, ledger.size(), ledger.checkpoint().root()).text();
        ledger.replaceCheckpoint(new SignedNote(text,
                List.of(stranger(origin).sign(text, victim.now()))).bytes());
    }

    private static void crowd(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        StringBuilder note = new StringBuilder(ledger.note().toString());
        for (int i = ledger.note().signatures().size(); i <= NoteSignature.MAX_LINES; i++) {
            note.append("— stranger.example/").append(i).append(" AAAAAAAAAAA=\n");
        }
        ledger.replaceCheckpoint(note.toString().getBytes(UTF_8));
    }
}
