package de.beteiligungsbuch.eventstore.topic;

import java.util.concurrent.ExecutionException;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Waiting for what a broker answers. */
public final class KafkaAnswers {

    private KafkaAnswers() {}

    /** The result; what the broker answered instead is thrown as it is. */
    public static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking the broker", e);
        }
    }
}
