package de.beteiligungsbuch.ledgerservice.axon;

import java.util.Optional;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The version of its aggregate that the sender of a command has seen, beside the command. */
public final class ExpectedVersion implements CommandTargetResolver {

    private static final String KEY = "expectedversion";
    private static final CommandTargetResolver ANNOTATED = AnnotationCommandTargetResolver.builder()
            .build();

    /** Adds the version to a command. */
    public static <C> CommandMessage<C> put(CommandMessage<C> command, long version) {
        return command.andMetaData(java.util.Map.of(KEY, version));
    }

    /** The aggregate that a command goes to, or empty if it makes a new one. */
    public static Optional<String> target(CommandMessage<?> command) {
        try {
            return Optional.of(ANNOTATED.resolveTarget(command).getIdentifier());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        VersionedAggregateIdentifier target = ANNOTATED.resolveTarget(command);
        return new VersionedAggregateIdentifier(target.getIdentifierValue(), version(command));
    }

    private static @Nullable Long version(CommandMessage<?> command) {
        return (Long) command.getMetaData().get(KEY);
    }
}
