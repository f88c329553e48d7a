package de.beteiligungsbuch.eventstore.writer;

import java.util.Map;

import org.apache.kafka.clients.admin.Admin;

/** The writer's connection for questions. */
final class WriterAdmin {

    private WriterAdmin() {}

    static Admin connect(LedgerWriterConfig config) {
        return Admin.create(Map.of("bootstrap.servers", config.bootstrapServers(),
                "request.timeout.ms", 3_000, "default.api.timeout.ms", 5_000,
                "reconnect.backoff.max.ms", 500, "enable.metrics.push", false));
    }
}
