package de.beteiligungsbuch.service.portal.history;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the history is.
 *
 * @param url            of the service, without the path of the API
 * @param connectTimeout until a connection stands
 * @param readTimeout    until an answer is complete
 * @param remembered     how many answers are kept, to be shown again when their ETag still holds
 */
@ConfigurationProperties("portal.history")
public record HistoryProperties(
        URI url,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("300") int remembered) {}
