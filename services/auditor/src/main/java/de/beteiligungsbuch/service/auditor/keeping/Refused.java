package de.beteiligungsbuch.service.auditor.keeping;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;

import de.beteiligungsbuch.proof.TreeHash;

/**
 * What was shown as a checkpoint and is none that anybody should believe.
 *
 * @param ledger of which it was said to be
 * @param why    it was refused, in a sentence
 * @param shown  the bytes; may not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Refused(String ledger, String why, byte[] shown) {

    private static final int NAME = 4;

    /**
     * Writes it with a README into a folder of its own, once.
     *
     * @param folder of all evidence; made if it is not there
     * @return the folder of this one
     */
    public Path writeInto(Path folder) {
        byte[] seen = (why + new String(shown, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.UTF_8);
        return EvidenceFolder.write(folder.resolve(ledger + "-refused-"
                + HexFormat.of().formatHex(TreeHash.ofLeaf(seen).bytes(), 0, NAME)), """
                        This was shown as a checkpoint and refused.

                        %s

                        "refused" holds it as it was shown. It proves nothing against anybody: it is
                        here so that it can be looked at.
                        """.formatted(why), Map.of("refused", shown));
    }
}
