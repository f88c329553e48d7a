package de.beteiligungsbuch.service.portal.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The language of one page, German unless something else is asked for.
 *
 * @param tag     {@code de} or {@code en}
 * @param chosen  whether the address says so ({@code ?lang=}); then the links of the page say so too
 * @param address of this page below the origin, with its query, without {@code lang}
 */
public record PageLanguage(String tag, boolean chosen, String address) {

    /** The name under which the templates find it. */
    public static final String ATTRIBUTE = "language";

    static final String PARAMETER = "lang";
    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    static PageLanguage of(@Nullable String asked, @Nullable String acceptLanguage,
            String address) {
        for (Locale spoken : SPOKEN) {
            if (spoken.getLanguage().equals(asked)) {
                return new PageLanguage(spoken.getLanguage(), true, address);
            }
        }
        return new PageLanguage(accepted(acceptLanguage).getLanguage(), false, address);
    }

    private static Locale accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.GERMAN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.GERMAN : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.GERMAN;
        }
    }

    /** What the message files and the formats of dates and numbers go by. */
    public Locale locale() {
        return Locale.of(tag);
    }

    /** Whether the page is in German, as are the texts of the process. */
    public boolean german() {
        return tag.equals("de");
    }

    /** The language of the texts of the process where it is not that of the page, or null. */
    public @Nullable String textTag() {
        return german() ? null : "de";
    }

    /**
     * What {@code aria-current} says of a link of the menu, or null.
     *
     * @param place the first part of the link's path; empty for the start
     */
    public @Nullable String within(String place) {
        String path = address.split("\\?", 2)[0];
        if (path.equals("/" + place)) {
            return "page";
        }
        return !place.isEmpty() && path.startsWith("/" + place + "/") ? "true" : null;
    }

    /** The address of this same page in the given language. */
    public String in(String otherTag) {
        return with(address, otherTag);
    }

    /** The address with the language in it if it was chosen by the address of this page. */
    String carriedBy(String link) {
        if (!chosen || link.startsWith("/assets/") || link.startsWith("/api/")
                || link.startsWith("/oparl/")
                || link.contains("://")
                || link.startsWith("#")) {
            return link;
        }
        return with(link, tag);
    }

    private static String with(String link, String language) {
        int hash = link.indexOf('#');
        String before = hash < 0 ? link : link.substring(0, hash);
        String fragment = hash < 0 ? "" : link.substring(hash);
        return before + (before.contains("?") ? "&" : "?") + PARAMETER + "=" + language + fragment;
    }
}
