package de.beteiligungsbuch.eventstore.writer;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientResponse;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.DefaultHostResolver;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.TransactionResult;
import org.apache.kafka.common.requests.WriteTxnMarkersRequest;
import org.apache.kafka.common.requests.WriteTxnMarkersRequest.TxnMarkerEntry;
import org.apache.kafka.common.requests.WriteTxnMarkersResponse;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * Writes the end of a transaction into a partition, as the coordinator does (Kafka protocol, API
 * 27). The public client can only abort one.
 */
final class TransactionMarkers {

    private static final int TIMEOUT_MS = 5_000;
    /** Since this version of transactions each has an epoch of its own, and its end the next one. */
    private static final short EPOCH_FOR_EACH = 2;

    private final Map<String, Object> settings;

    TransactionMarkers(String bootstrapServers) {
        settings = Map.of("bootstrap.servers", bootstrapServers);
    }

    /**
     * Ends the transaction that is open there. The broker refuses if another one began meanwhile.
     *
     * @throws KafkaException if it is not known to have ended
     */
    void end(TopicPartition partition, Node leader, ProducerState producer,
            TransactionResult result) {
        TxnMarkerEntry marker = new TxnMarkerEntry(producer.producerId(),
                (short) (producer.producerEpoch() + 1), producer.coordinatorEpoch().orElse(0),
                result, List.of(partition), EPOCH_FOR_EACH);
        WriteTxnMarkersResponse answer = send(leader,
                new WriteTxnMarkersRequest.Builder(List.of(marker)));
        Errors error = answer.errorsByProducerId().getOrDefault(producer.producerId(), Map.of())
                .getOrDefault(partition, Errors.UNKNOWN_SERVER_ERROR);
        if (error != Errors.NONE) {
            throw new KafkaException("the transaction that is open in " + partition
                    + " could not be ended: " + error.message());
        }
    }

    private WriteTxnMarkersResponse send(Node leader, WriteTxnMarkersRequest.Builder request) {
        Time time = Time.SYSTEM;
        AdminClientConfig config = new AdminClientConfig(settings);
        try (Metrics metrics = new Metrics();
                NetworkClient client = ClientUtils.createNetworkClient(config, "ledger-writer",
                        metrics, "ledger-writer", new LogContext(), new ApiVersions(), time, 1,
                        TIMEOUT_MS, null, new ManualMetadataUpdater(List.of(leader)),
                        new DefaultHostResolver(), null, null)) {
            if (!NetworkClientUtils.awaitReady(client, leader, time, TIMEOUT_MS)) {
                throw new KafkaException(leader + " does not answer");
            }
            ClientResponse response = NetworkClientUtils.sendAndReceive(client,
                    client.newClientRequest(leader.idString(), request, time.milliseconds(), true),
                    time);
            return (WriteTxnMarkersResponse) response.responseBody();
        } catch (IOException e) {
            throw new KafkaException(leader + " does not answer", e);
        }
    }
}
