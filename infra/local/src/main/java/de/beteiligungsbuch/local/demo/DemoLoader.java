package de.beteiligungsbuch.local.demo;

import java.io.IOException;
import java.net.URI;
import java.util.function.UnaryOperator;

/**
 * Loads the Stadtgespräch into a running Beteiligungsbuch. May be run again at any time, also after
 * it was interrupted: every step is recorded once.
 */
public final class DemoLoader {

    private final Steps steps;

    /**
     * A loader that posts to one origin.
     *
     * @param origin for example {@code http://localhost:8080}
     * @param tokens gives an access token for a role
     */
    public DemoLoader(URI origin, UnaryOperator<String> tokens, Progress progress) {
        steps = new Steps(new CityClient(origin, tokens), Story.read(), progress);
    }

    /**
     * Loads everything, in the order in which it happened.
     *
     * @throws IOException          if a service refuses a step or cannot be reached, with its answer
     * @throws InterruptedException if the thread is interrupted; run it again to go on
     */
    public void load() throws IOException, InterruptedException {
        CityStory city = new CityStory(steps);
        StrategyStory strategy = new StrategyStory(steps);
        city.begin();
        strategy.lookAtTheCity();
        city.discuss();
        strategy.draftZielbilder();
        city.contribute();
        city.resolve();
        strategy.revise();
        city.conclude();
        strategy.compileAndSubmit();
        city.adopt();
    }
}
