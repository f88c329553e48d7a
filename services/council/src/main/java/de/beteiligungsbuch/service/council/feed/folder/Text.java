package de.beteiligungsbuch.service.council.feed.folder;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import de.beteiligungsbuch.service.council.feed.folder.StableFile.NotReadable;

/**
 * The text of a file.
 *
 * @param isWindows whether it was no UTF-8 and was taken for Windows-1252
 */
record Text(String text, boolean isWindows) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * UTF-8 with or without byte order mark; what is none is taken for Windows-1252.
     *
     * @throws NotReadable if it is no text
     */
    static Text of(byte[] bytes) throws NotReadable {
        boolean utf16 = bytes.length >= 2 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
        if (utf16) {
            throw new NotReadable("The file is UTF-16; please save it as UTF-8.");
        }
        if (bytes.length >= 2 && bytes[0] == 'P' && bytes[1] == 'K') {
            throw new NotReadable("The file is a workbook or archive; please save its table as CSV"
                    + " (UTF-8).");
        }
        for (byte octet : bytes) {
            if (octet == 0) {
                throw new NotReadable("The file is no text: it holds zero bytes.");
            }
        }
        boolean marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, UTF_8_MARK, 0, 3);
        byte[] bare = marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
        try {
            return new Text(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bare))
                    .toString(), false);
        } catch (CharacterCodingException e) {
            return new Text(new String(bare, WINDOWS), true);
        }
    }
}
