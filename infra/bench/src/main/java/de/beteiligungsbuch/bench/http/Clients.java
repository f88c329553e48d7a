package de.beteiligungsbuch.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.bench.measure.Callers;
import de.beteiligungsbuch.bench.measure.Figure;

/** Clients of a service, each on a connection of its own that is kept open. */
public final class Clients {

    /** One request and its whole answer. */
    @FunctionalInterface
    public interface Request {

        /** Returns when the answer is there; anything thrown ends the measurement. */
        void send(KeptConnection connection) throws IOException;
    }

    private Clients() {}

    /** Lets all of them ask, read the answer and ask again for that time. */
    public static Map<Figure, Double> measure(Jvm service, int clients, Duration time,
            Request request) throws Exception {
        List<KeptConnection> connections = new ArrayList<>();
        try {
            for (int client = 0; client < clients; client++) {
                connections.add(new KeptConnection(service.port()));
            }
            return Callers.measure(clients, time,
                    client -> () -> request.send(connections.get(client)));
        } finally {
            for (KeptConnection connection : connections) {
                connection.close();
            }
        }
    }
}
