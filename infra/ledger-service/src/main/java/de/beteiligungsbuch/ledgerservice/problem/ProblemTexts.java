package de.beteiligungsbuch.ledgerservice.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import de.beteiligungsbuch.ledgerservice.InLanguage;
import de.beteiligungsbuch.ledgerservice.RefusalReason;

/** Says in German or English what is wrong. */
final class ProblemTexts {

    private static final String TYPE = "https://beteiligungsbuch.de/problems/";
    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final MessageSource texts;

    ProblemTexts() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("messages", "ledgerservice/messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        this.texts = bundles;
    }

    Problem problem(RefusalReason reason, HttpStatus status, Locale locale, @Nullable String field,
            Object... arguments) {
        String key = reason.key();
        String rule = texts.getMessage(key + ".rule", null, locale);
        String detail = texts.getMessage(key + ".detail", plain(locale, arguments), rule, locale);
        return new Problem(TYPE + key, texts.getMessage(key + ".title", null, locale),
                status.value(), detail == null ? rule : detail, field, rule);
    }

    /** As text, so that no number gets a thousands separator. */
    private static Object[] plain(Locale locale, Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof InLanguage sentence
                        ? sentence.in(locale)
                        : argument.toString())
                .toArray();
    }

    /** The language that the sender would rather read; German where the sender does not say. */
    static Locale locale(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return Locale.GERMAN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return best == null ? Locale.GERMAN : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.GERMAN;
        }
    }
}
