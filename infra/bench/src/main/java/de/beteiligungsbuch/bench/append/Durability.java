package de.beteiligungsbuch.bench.append;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** Whether the one broker writes through to the disk before it acknowledges. */
final class Durability {

    private static final String NEVER = Long.toString(Long.MAX_VALUE);

    private Durability() {}

    /** Sets it for some topics and for the state of transactions. */
    static void set(String bootstrapServers, boolean durable, String... topics) throws Exception {
        AlterConfigOp operation = new AlterConfigOp(
                new ConfigEntry("flush.messages", durable ? "1" : NEVER),
                AlterConfigOp.OpType.SET);
        Map<ConfigResource, java.util.Collection<AlterConfigOp>> changes = Stream
                .concat(Stream.of(topics), Stream.of("__transaction_state"))
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        topic -> List.of(operation)));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }
}
