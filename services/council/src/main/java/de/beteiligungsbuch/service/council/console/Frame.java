package de.beteiligungsbuch.service.council.console;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is here, the menu, the language. */
@Console
@ControllerAdvice(annotations = ConsolePage.class)
class Frame {

    /**
     * What a template needs to know of the page.
     *
     * @param tag    {@code de} or {@code en}
     * @param path   of this page, below the origin
     * @param person the login of who is here, or null if nobody is
     * @param places where he may be
     */
    record Shown(String tag, String path, @Nullable String person, List<Place> places) {

        /** The address of this page in a language. */
        public String in(String language) {
            return path + "?" + ConsoleLanguage.PARAMETER + "=" + language;
        }

        /** What {@code aria-current} says of a place, or null. */
        public @Nullable String within(Place place) {
            String start = Console.PATH + place.path();
            if (path.equals(start)) {
                return "page";
            }
            return path.startsWith(start + "/") ? "true" : null;
        }
    }

    @ModelAttribute("frame")
    Shown of(HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        Object principal = request.getUserPrincipal() instanceof Authentication who
                ? who.getPrincipal()
                : null;
        return principal instanceof OidcUser user
                ? new Shown(locale.getLanguage(), path(request), user.getName(),
                        Place.of(People.roles(user)))
                : new Shown(locale.getLanguage(), path(request), null, List.of());
    }

    /** Of the page that was asked for, where another is shown in its place. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }

    /** For the hidden field of a form: sent twice, it is done once. */
    @ModelAttribute(FormFilter.KEY)
    String requestKey() {
        return UUID.randomUUID().toString();
    }
}
