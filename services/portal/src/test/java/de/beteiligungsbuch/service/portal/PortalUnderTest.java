package de.beteiligungsbuch.service.portal;

import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal on a free port, in front of a {@link FakeHistory}. */
final class PortalUnderTest implements AutoCloseable {

    /** One address for each kind of page, and for each thing that looks different on one. */
    static final List<String> PAGES = List.of("/", "/zielbilder", "/zielbilder/1",
            "/zielbilder/1?from=3&to=3", "/zielbilder/1?validAt=2025-05-21", "/zielbilder/4",
            "/zielbilder/5", "/ausgangsbilder", "/ausgangsbilder/1", "/massnahmen",
            "/massnahmen/1", "/spannungsfelder", "/beitraege", "/beitraege?schicksal=DECLINED",
            "/beitraege/" + id(6, 1), "/beitraege/" + id(6, 3), "/beitraege/" + id(6, 4),
            "/beitraege/" + id(6, 5), "/beitraege/" + id(6, 6), "/beitraege/" + id(6, 7),
            "/beitraege/" + id(6, 8), "/beschluesse", "/beschluesse?drucksache=12400-18",
            "/beschluesse/" + id(7, 1), "/beschluesse/" + id(7, 2), "/beschluesse/" + id(7, 3),
            "/strategie", "/strategie/" + id(9, 1) + "/1", "/vollstaendigkeit", "/pruefen",
            "/gibtesnicht", "/zielbilder?asOf=unsinn");

    private final FakeHistory history = new FakeHistory();
    private final ConfigurableApplicationContext application;

    PortalUnderTest() {
        application = new SpringApplicationBuilder(PortalService.class).run(
                "--portal.history.url=" + history.url(), "--server.port=0",
                "--server.address=127.0.0.1");
    }

    /** The identifiers of the recorded answers: a kind and a number within it. */
    static String id(int kind, int number) {
        return "0199a000-%04x-7000-8000-%012x".formatted(kind, number);
    }

    String url(String path) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return "http://127.0.0.1:" + port + path;
    }

    FakeHistory history() {
        return history;
    }

    @Override
    public void close() {
        application.close();
        history.close();
    }
}
