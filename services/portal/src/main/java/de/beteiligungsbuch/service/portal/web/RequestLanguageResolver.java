package de.beteiligungsbuch.service.portal.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The locale of a request is that of its {@link PageLanguage}. */
@Component("localeResolver")
class RequestLanguageResolver implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(PageLanguage.ATTRIBUTE) instanceof PageLanguage language
                ? language.locale()
                : Locale.GERMAN;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address of a page says its language");
    }
}
