package de.beteiligungsbuch.ledgerservice.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import de.beteiligungsbuch.ledgerservice.Failures;
import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.RefusalReason;
import de.beteiligungsbuch.ledgerservice.ServiceReason;

/** What a JSON text is refused for; says where, and nothing of the classes that read it. */
final class JsonRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private JsonRefusal(RefusalReason reason, @Nullable String field, Object... arguments) {
        super(reason, field, arguments);
    }

    static Refusal of(JacksonException failure) {
        String path = path(failure.getPath());
        Refusal rule = Failures.find(failure, Refusal.class).orElse(null);
        if (rule != null) {
            return new JsonRefusal(rule.reason(), join(path, rule.field()),
                    rule.arguments().toArray());
        }
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                new JsonRefusal(ServiceReason.UNKNOWN_FIELD, path);
            case DatabindException value when path != null ->
                new JsonRefusal(ServiceReason.MALFORMED_VALUE, path);
            default -> new JsonRefusal(ServiceReason.MALFORMED_JSON, path);
        };
    }

    private static @Nullable String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static @Nullable String join(@Nullable String path, @Nullable String field) {
        if (path == null || field == null) {
            return path == null ? field : path;
        }
        return path + "." + field;
    }
}
