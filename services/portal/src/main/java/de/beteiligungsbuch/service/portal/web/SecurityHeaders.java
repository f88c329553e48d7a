package de.beteiligungsbuch.service.portal.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the browser what a page needs: our own style sheet and icon, no script, nobody else's frame. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecurityHeaders extends OncePerRequestFilter {

    private static final String POLICY = String.join("; ", "default-src 'none'",
            "style-src 'self'", "img-src 'self'", "form-action 'self'", "base-uri 'none'",
            "frame-ancestors 'none'");
    private static final String WITH_SCRIPT = POLICY + "; script-src 'self'; connect-src 'self'";
    private static final String HEADER = "Content-Security-Policy";

    /** Lets this one page run script files of this site that ask this site, and nothing else. */
    public static void allowOwnScript(HttpServletResponse response) {
        response.setHeader(HEADER, WITH_SCRIPT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        response.setHeader(HEADER, POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        chain.doFilter(request, response);
    }
}
