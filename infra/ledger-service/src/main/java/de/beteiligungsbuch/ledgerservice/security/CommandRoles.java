package de.beteiligungsbuch.ledgerservice.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import de.beteiligungsbuch.ledger.ActorRole;

/**
 * Which roles may send which commands: one table a service. The first rule that fits a path
 * decides; a path that none fits is for nobody. The role admin may send every command.
 */
public final class CommandRoles {

    private final String prefix;
    private final List<Rule> rules = new ArrayList<>();
    private final List<PathPattern> open = new ArrayList<>();

    private CommandRoles(String prefix) {
        this.prefix = prefix;
        allow("/ledger-keys/**", ActorRole.ADMIN);
    }

    /**
     * A table for the paths below a prefix, for example {@code /api/strategy/v1}. The keys of the
     * ledger are for administrators in every service.
     */
    public static CommandRoles under(String prefix) {
        return new CommandRoles(prefix);
    }

    /** Lets the roles send commands; who has several of them acts in the one named first here. */
    public CommandRoles allow(String pattern, ActorRole... roles) {
        rules.add(new Rule(parse(pattern), List.of(roles)));
        return this;
    }

    /** Lets anybody read, without a token. */
    public CommandRoles read(String pattern) {
        open.add(parse(pattern));
        return this;
    }

    private PathPattern parse(String pattern) {
        return PathPatternParser.defaultInstance.parse(prefix + pattern);
    }

    boolean openTo(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return HttpMethod.GET.matches(request.getMethod())
                && open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Whether any rule speaks of the path. */
    boolean knows(HttpServletRequest request) {
        return rule(request).isPresent();
    }

    /** The role in which somebody with these roles may send the command, if in any. */
    public Optional<ActorRole> granted(HttpServletRequest request, List<String> roles) {
        return rule(request).flatMap(rule -> rule.roles().stream()
                .filter(role -> roles.contains(role.value())).findFirst()
                .or(() -> Optional.of(ActorRole.ADMIN)
                        .filter(admin -> roles.contains(admin.value()))));
    }

    private Optional<Rule> rule(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return rules.stream().filter(rule -> rule.pattern().matches(path)).findFirst();
    }

    private record Rule(PathPattern pattern, List<ActorRole> roles) {}
}
