package de.beteiligungsbuch.ledgerservice.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.input.InputRefused;
import de.beteiligungsbuch.ledgerservice.input.RequestBody;
import de.beteiligungsbuch.ledgerservice.security.GrantedRole;

/** Reads what a command brings beside its body. */
final class CommandRequestResolver implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern ENTITY_TAG = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern TRACEPARENT = Pattern
            .compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Clock clock;
    private final RequestIds ids;

    CommandRequestResolver(Clock clock, RequestIds ids) {
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    @Override
    public CommandRequest resolveArgument(MethodParameter parameter,
            @Nullable ModelAndViewContainer container, NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        GrantedRole granted = GrantedRole.of(request).orElseThrow(
                () -> new AccessDeniedException("no rule allows " + request.getRequestURI()));
        return read(request, granted.login(), granted.role());
    }

    private CommandRequest read(HttpServletRequest request, String login, ActorRole role) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new InputRefused(ServiceReason.IDEMPOTENCY_KEY_MISSING, "Idempotency-Key");
        }
        return new CommandRequest(clock.instant().truncatedTo(ChronoUnit.MICROS), login, role,
                ids.of(login, key, request.getMethod(), request.getRequestURI(),
                        RequestBody.bytes(request)),
                ifMatch(request), traceparent(request));
    }

    private static @Nullable Long ifMatch(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null) {
            return null;
        }
        Matcher matcher = ENTITY_TAG.matcher(given);
        if (!matcher.matches()) {
            throw new InputRefused(ServiceReason.MALFORMED_IF_MATCH, HttpHeaders.IF_MATCH);
        }
        return Long.valueOf(matcher.group(1));
    }

    private static @Nullable String traceparent(HttpServletRequest request) {
        String given = request.getHeader("traceparent");
        return given != null && TRACEPARENT.matcher(given).matches() ? given : null;
    }
}
