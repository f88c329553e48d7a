package de.beteiligungsbuch.service.council.console;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The way in and out, and what somebody sees who may not be where he wants to be. */
@ConsolePage
class EntrancePage {

    /** To the first place where one may be. */
    @GetMapping(Console.PATH)
    String start(@AuthenticationPrincipal OidcUser user) {
        List<Place> places = Place.of(People.roles(user));
        return "redirect:" + Console.PATH + places.getFirst().path();
    }

    @GetMapping(ConsoleSecurity.GOODBYE)
    String goodbye() {
        return "console/goodbye";
    }

    @GetMapping(ConsoleSecurity.FAILED)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String failed() {
        return "console/failed";
    }

    /** Whatever the method of the request was that is refused. */
    @RequestMapping(ConsoleSecurity.REFUSED)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused(HttpServletRequest request, Model model) {
        model.addAttribute("stale",
                request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException);
        return "console/refused";
    }

    @GetMapping(Console.PATH + "/**")
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String nothing() {
        return "console/nothing";
    }
}
