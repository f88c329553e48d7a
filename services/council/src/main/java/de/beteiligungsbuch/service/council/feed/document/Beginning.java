package de.beteiligungsbuch.service.council.feed.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a document is, by its first bytes and never by what it is called. Pure.
 *
 * @param mediaType {@code application/octet-stream} where the bytes do not tell
 */
record Beginning(String mediaType) {

    /** So many bytes tell; a PDF may have others before it begins. */
    static final int LENGTH = 1024;

    static final String PDF = "application/pdf";
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> MARKS = marks();

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("89504e470d0a1a0a", "image/png");
        marks.put("ffd8ff", "image/jpeg");
        marks.put("47494638", "image/gif");
        marks.put("49492a00", "image/tiff");
        marks.put("4d4d002a", "image/tiff");
        marks.put("504b0304", "application/zip");
        marks.put("d0cf11e0a1b11ae1", "application/x-ole-storage");
        marks.put("7b5c727466", "application/rtf");
        return marks;
    }

    /** That of the first bytes, {@link #LENGTH} of them where there are so many. */
    static Beginning of(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("%PDF-") && !isMarkup(text)) {
            return new Beginning(PDF);
        }
        return new Beginning(MARKS.entrySet().stream()
                .filter(mark -> hex.startsWith(mark.getKey())).map(Map.Entry::getValue).findFirst()
                .orElseGet(() -> ofText(text)));
    }

    private static String ofText(String text) {
        if (isMarkup(text)) {
            return text.toLowerCase(Locale.ROOT).contains("<html") || isHtml(text)
                    ? "text/html"
                    : "application/xml";
        }
        String bare = bare(text);
        if (bare.startsWith("{") || bare.startsWith("[")) {
            return "application/json";
        }
        boolean plain = !text.isEmpty() && text.chars()
                .allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f');
        return plain ? "text/plain" : UNKNOWN;
    }

    private static boolean isHtml(String text) {
        return bare(text).toLowerCase(Locale.ROOT).startsWith("<!doctype html");
    }

    private static boolean isMarkup(String text) {
        return bare(text).startsWith("<");
    }

    private static String bare(String text) {
        return text.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "");
    }

    /**
     * Whether a server that gives this gave the document, or rather an answer of its own: a page, or
     * JSON.
     *
     * @param promised what the File object says that it is
     */
    boolean fits(Promise promised) {
        return switch (promised) {
            case PDF -> mediaType.equals(PDF);
            case MARKUP -> true;
            case OTHER -> !mediaType.equals("text/html") && !mediaType.equals("application/xml")
                    && !mediaType.equals("application/json");
        };
    }

    /** What a File object may say that it is. */
    enum Promise {
        /** A PDF. */
        PDF,
        /** HTML, XML or JSON. */
        MARKUP,
        /** Anything else, or it says nothing. */
        OTHER
    }
}
