package de.beteiligungsbuch.service.portal.web;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the language of a page and lets its links carry it. No cookie: the address alone says what a
 * visitor sees, so that he can pass it on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PageLanguageFilter extends OncePerRequestFilter {

    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern SAYS_NOTHING = Pattern.compile("[^=&#?]+=(?:&|(?=#|$))");
    private static final Pattern LEFT_OVER = Pattern.compile("[?&]+(?=#|$)");

    /** An error page is in the language of the page in whose place it stands. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        PageLanguage language = request
                .getAttribute(PageLanguage.ATTRIBUTE) instanceof PageLanguage known
                        ? known
                        : ofRequest(request);
        request.setAttribute(PageLanguage.ATTRIBUTE, language);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        chain.doFilter(request, new LinksInLanguage(response, language));
    }

    private static PageLanguage ofRequest(HttpServletRequest request) {
        return PageLanguage.of(request.getParameter(PageLanguage.PARAMETER),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), address(request));
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString() == null
                ? ""
                : AMPERSAND.splitAsStream(request.getQueryString())
                        .filter(pair -> !pair.startsWith(PageLanguage.PARAMETER + "="))
                        .collect(Collectors.joining("&"));
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (failed == null ? request.getRequestURI() : failed)
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** A parameter that says nothing is left out: one page, one address. */
    private static String withoutEmpty(String link) {
        return LEFT_OVER.matcher(SAYS_NOTHING.matcher(link).replaceAll("")).replaceAll("");
    }

    private static final class LinksInLanguage extends HttpServletResponseWrapper {
        private final PageLanguage language;

        LinksInLanguage(HttpServletResponse response, PageLanguage language) {
            super(response);
            this.language = language;
        }

        @Override
        public String encodeURL(String url) {
            return language.carriedBy(withoutEmpty(super.encodeURL(url)));
        }
    }
}
