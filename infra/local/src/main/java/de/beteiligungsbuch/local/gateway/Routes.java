package de.beteiligungsbuch.local.gateway;

import java.util.Optional;
import java.util.Set;

import org.eclipse.jetty.http.HttpURI;

import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.local.part.Service;

/** Which part answers which path. */
record Routes(Ports ports) {

    private static final Set<String> INNER = Set.of("/actuator", "/error");

    /** Where the request goes, its path and query unchanged; empty when nobody answers it. */
    Optional<HttpURI> of(HttpURI uri) {
        String path = uri.getCanonicalPath();
        // What is forwarded must be what was looked at.
        if (path == null || !path.equals(uri.getPath())) {
            return Optional.empty();
        }
        return portOf(path).map(port -> HttpURI.build().scheme("http").host("127.0.0.1").port(port)
                .pathQuery(uri.getPathQuery()).asImmutable());
    }

    private Optional<Integer> portOf(String path) {
        if (path.startsWith("/api/")) {
            return Service.ALL.stream().map(Service::name)
                    .filter(name -> path.startsWith("/api/" + name + "/v1/")
                            && !name.equals(Service.PORTAL))
                    .map(ports::of).findFirst();
        }
        if (path.startsWith("/ledger/")) {
            return Optional.of(ports.of(Service.NOTARY));
        }
        if (path.startsWith("/oparl/") || isBelow(path, "/admin/council")) {
            return Optional.of(ports.of(Service.COUNCIL));
        }
        if (isBelow(path, "/auth")) {
            return Optional.of(ports.of(Parts.IDENTITY));
        }
        return INNER.stream().anyMatch(each -> isBelow(path, each))
                ? Optional.empty()
                : Optional.of(ports.of(Service.PORTAL));
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
