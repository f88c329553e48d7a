package de.beteiligungsbuch.service.auditor.source;

import java.io.IOException;
import java.io.InputStream;

import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** Reads no more than it is told to. */
final class Bounded {

    private Bounded() {}

    static byte[] read(InputStream in, int atMost, String what) throws IOException {
        byte[] bytes = in.readNBytes(atMost);
        if (bytes.length == atMost && in.read() >= 0) {
            throw new CouldNotTell(
                    what + " is longer than " + atMost + " bytes, the most that it may be");
        }
        return bytes;
    }
}
