package de.beteiligungsbuch.local.identity;

import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.part.Parts;

/** An OAuth 2 and OpenID Connect provider for one machine, behind the gateway at {@code /auth}. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Security.class, Registrations.class})
public class AuthorizationServer {

    /** Starts it; it listens on the loopback address only. */
    public static ConfigurableApplicationContext start(DataFolder folder, Ports ports) {
        return new SpringApplicationBuilder(AuthorizationServer.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("dataFolder", folder);
                    beans.registerSingleton("ports", ports);
                })
                .properties(Map.of("server.port", ports.of(Parts.IDENTITY),
                        "server.address", "127.0.0.1",
                        "server.servlet.context-path", "/auth",
                        "server.forward-headers-strategy", "framework",
                        "server.tomcat.threads.max", 16,
                        "server.tomcat.threads.min-spare", 2,
                        "spring.main.log-startup-info", false))
                .run();
    }
}
