package de.beteiligungsbuch.service.council.feed.manual;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What a document is, by its first bytes and never by what it is called. Pure. */
final class DocumentType {

    private static final String TEXT = "text/plain";
    private static final Map<String, String> BEGINNINGS = Map.of("255044462d", "application/pdf",
            "89504e470d0a1a0a", "image/png", "ffd8ff", "image/jpeg", "49492a00", "image/tiff",
            "4d4d002a", "image/tiff");

    private DocumentType() {}

    /** Its media type; empty unless it is a PDF, an image or a text. */
    static Optional<String> of(byte[] document) {
        String beginning = HexFormat.of().formatHex(document, 0, Math.min(8, document.length));
        return BEGINNINGS.entrySet().stream().filter(one -> beginning.startsWith(one.getKey()))
                .map(Map.Entry::getValue).findFirst()
                .or(() -> isText(document) ? Optional.of(TEXT) : Optional.empty());
    }

    private static boolean isText(byte[] document) {
        for (byte octet : document) {
            boolean layout = octet == '\n' || octet == '\r' || octet == '\t' || octet == '\f';
            if (octet >= 0 && octet < ' ' && !layout) {
                return false;
            }
        }
        try {
            return !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString()
                    .isBlank();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
