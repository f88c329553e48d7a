package de.beteiligungsbuch.service.council.oparlserver;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object before it is known since when it reads so.
 *
 * @param key     its address below the base, for example {@code paper/0197…}
 * @param vorlage without which it would not be; null where several need it
 * @param meeting the key of the meeting on whose agenda it is, or null
 * @param says    its members without id, type and stamps
 */
record Draft(
        Kind kind,
        String key,
        @Nullable UUID vorlage,
        @Nullable String meeting,
        ObjectNode says) {}
