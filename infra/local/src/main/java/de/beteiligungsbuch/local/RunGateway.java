package de.beteiligungsbuch.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.gateway.Gateway;
import de.beteiligungsbuch.local.identity.AuthorizationServer;

/** The gateway, and the authorization server behind it, in one process. */
@Command(name = "gateway", hidden = true)
final class RunGateway implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder = data.folder();
        Ports ports = Ports.read(folder);
        var gateway = Gateway.start(ports);
        var identity = AuthorizationServer.start(folder, ports);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            gateway.close();
            identity.close();
        }));
        new CountDownLatch(1).await();
        return 0;
    }
}
