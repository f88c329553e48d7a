package de.beteiligungsbuch.service.history.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the environment says.
 *
 * @param kafka       bootstrap servers, {@code host:port} separated by commas
 * @param oidcIssuer  who issues the administrators' tokens; empty: nobody administers over HTTP
 * @param oidcJwksUrl where its keys are; empty: as its discovery document says
 */
@ConfigurationProperties("history")
public record HistorySettings(String kafka, String oidcIssuer, String oidcJwksUrl) {}
