package de.beteiligungsbuch.service.auditor.watch;

import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.ConsistencyProof;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.TileUnavailable;
import de.beteiligungsbuch.service.auditor.keeping.Contradiction;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** Whether two signed checkpoints of one ledger can both be true, by the tiles of the larger. */
final class Relation {

    private final LedgerSource source;
    private final LedgerName ledger;

    Relation(LedgerSource source, LedgerName ledger) {
        this.source = source;
        this.ledger = ledger;
    }

    /**
     * Finds whether one tree is the beginning of the other.
     *
     * @return empty if it is
     * @throws DoesNotHold  if the tiles are not those of the larger checkpoint, so that nothing can
     *                      be shown by them
     * @throws CouldNotTell if a tile could not be read
     */
    Optional<Contradiction> between(SignedNote one, SignedNote other) {
        boolean inOrder = size(one) <= size(other);
        SignedNote smaller = inOrder ? one : other;
        SignedNote larger = inOrder ? other : one;
        Checkpoint early = Checkpoint.parse(smaller.text());
        Checkpoint late = Checkpoint.parse(larger.text());
        if (early.size() == late.size() || early.size() == 0) {
            return early.size() == 0 || early.root().equals(late.root())
                    ? Optional.empty()
                    : Optional.of(new Contradiction(late.origin() + " was signed twice at size "
                            + late.size() + ", with the roots " + early.root() + " and "
                            + late.root() + ".", smaller, larger, Optional.empty()));
        }
        return byTiles(smaller, larger, early, late);
    }

    private Optional<Contradiction> byTiles(SignedNote smaller, SignedNote larger,
            Checkpoint early, Checkpoint late) {
        try {
            TileHashes hashes = new TileHashes(this::tile, late.size());
            ConsistencyProof proof = hashes.consistency(early.size());
            if (holds(proof, early, late)) {
                return Optional.empty();
            }
            Checkpoint shown = new Checkpoint(late.origin(), early.size(),
                    hashes.root(early.size()));
            if (!holds(proof, shown, late)) {
                throw new DoesNotHold(Finding.of(Verdict.TILE, ledger, "the tiles of "
                        + source.name() + " do not lead to the signed root of size "
                        + late.size() + ", so that nothing can be shown by them"));
            }
            return Optional.of(new Contradiction("The first " + early.size() + " entries of "
                    + late.origin() + " were signed with the root " + early.root()
                    + "; in the checkpoint of " + late.size() + " entries they have the root "
                    + shown.root() + ".", smaller, larger, Optional.of(proof)));
        } catch (TileUnavailable e) {
            throw new CouldNotTell(e.getMessage() + "; without it nobody can tell whether the"
                    + " checkpoint of " + late.size() + " entries extends that of " + early.size(),
                    e);
        } catch (MalformedProof e) {
            throw DoesNotHold.because(Finding.of(Verdict.TILE, ledger,
                    source.name() + ": " + e.getMessage()), e);
        }
    }

    private static boolean holds(ConsistencyProof proof, Checkpoint early, Checkpoint late) {
        try {
            proof.verify(early.root(), late.root());
            return true;
        } catch (ProofRejected e) {
            return false;
        }
    }

    private byte[] tile(TileCoordinates tile) {
        byte[] bytes = source.tile(ledger, tile).orElseThrow(
                () -> new CouldNotTell(source.name() + " has no tiles: name an export or a"
                        + " notary's address"));
        if (bytes.length != tile.bytes()) {
            throw new DoesNotHold(Finding.of(Verdict.TILE_SIZE, ledger, tile + " has "
                    + bytes.length + " bytes, not " + tile.bytes()));
        }
        return bytes;
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }
}
