package de.beteiligungsbuch.service.council.console;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/** The language that somebody chose for his session, or else the one that his browser asks for. */
final class ConsoleLanguage implements LocaleResolver {

    /** Of the request that chooses. */
    static final String PARAMETER = "lang";

    private static final String ATTRIBUTE = ConsoleLanguage.class.getName();
    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Locale chosen = spoken(request.getParameter(PARAMETER));
        if (chosen != null) {
            if (session != null) {
                session.setAttribute(ATTRIBUTE, chosen);
            }
            return chosen;
        }
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Locale kept
                ? kept
                : accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static @Nullable Locale spoken(@Nullable String tag) {
        return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(tag)).findFirst()
                .orElse(null);
    }

    private static Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Locale.GERMAN;
        }
        try {
            return Objects.requireNonNullElse(
                    Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN), Locale.GERMAN);
        } catch (IllegalArgumentException malformed) {
            return Locale.GERMAN;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("a link chooses the language");
    }
}
