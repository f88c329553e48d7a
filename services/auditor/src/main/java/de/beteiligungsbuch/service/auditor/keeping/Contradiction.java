package de.beteiligungsbuch.service.auditor.keeping;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.ConsistencyProof;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TreeHash;

/**
 * Two signed notes about one ledger that cannot both be true: two checkpoints, or a promise and a
 * checkpoint.
 *
 * @param what  both say and why that cannot be, in a sentence
 * @param one   as it was signed
 * @param other as it was signed
 * @param proof of two sizes: leads from the root of the larger to another root of the smaller than
 *              was signed, so that nobody needs the ledger to see it; empty where the two notes
 *              suffice, or no tile could be read
 */
public record Contradiction(
        String what,
        SignedNote one,
        SignedNote other,
        Optional<ConsistencyProof> proof) {

    private static final int NAME = 4;
    private static final String PROOF = """

            proof is a consistency proof (RFC 9162, section 2.1.4; one hash a line, base64) from the
            size in its first line to the size of the larger checkpoint. By it the larger checkpoint
            has another root at that size than the smaller checkpoint says.
            """;

    /**
     * Writes both notes, and a README for whoever finds them, into a folder of its own. The same
     * contradiction is written once.
     *
     * @param folder of all evidence; made if it is not there
     * @return the folder of this one
     */
    public Path writeInto(Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("one.note", one.bytes());
        files.put("other.note", other.bytes());
        proof.ifPresent(found -> files.put("proof", lines(found)));
        return EvidenceFolder.write(folder.resolve(name()), readme(), files);
    }

    /** Named after what it is about, and after both roots, so that each has a name of its own. */
    private String name() {
        return ledger(one) + "-" + size(one) + "-" + size(other) + "-"
                + HexFormat.of().formatHex(TreeHash.ofLeaf(
                        (one.text() + other.text()).getBytes(StandardCharsets.UTF_8)).bytes(), 0,
                        NAME);
    }

    private static String ledger(SignedNote note) {
        String origin = note.text().lines().findFirst().orElse("");
        return origin.substring(origin.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static String size(SignedNote note) {
        try {
            return String.valueOf(Checkpoint.parse(note.text()).size());
        } catch (MalformedProof e) {
            return "unknown";
        }
    }

    private static byte[] lines(ConsistencyProof proof) {
        StringBuilder lines = new StringBuilder("old " + proof.oldSize() + "\n");
        proof.path().forEach(hash -> lines.append(hash).append('\n'));
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String readme() {
        return """
                Two signed notes that cannot both be true.

                %s

                one.note and other.note are as they were signed (C2SP signed-note,
                https://c2sp.org/signed-note and https://c2sp.org/tlog-checkpoint). Who holds the
                public key of the ledger can check both signatures with any tool that knows these
                formats; then nobody but the holder of the private key can have made them. Keep the
                folder, and show it to others: witnesses, other auditors, the press.
                %s"""
                .formatted(what, proof.isPresent() ? PROOF : "");
    }
}
