package de.beteiligungsbuch.local;

import java.net.URI;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.local.identity.Credentials;
import de.beteiligungsbuch.local.identity.Role;
import de.beteiligungsbuch.local.identity.Tokens;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.local.supervisor.Running;

/** Prints an access token, for curl and the like. */
@Command(name = "token", description = "Prints an access token for a role.", mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "ROLE", description = "citizen, moderator, editor, clerk or admin")
    private String role = "";

    @Override
    public Integer call() {
        if (Role.of(role).isEmpty()) {
            throw new Refusal("There is no role " + role + "; the roles are " + Role.all() + ".");
        }
        DataFolder folder = data.folder();
        if (!folder.exists() || Running.of(folder, Parts.GATEWAY).isEmpty()) {
            throw new Refusal("Nothing runs on " + folder.path()
                    + "; start it with infra/beteiligungsbuch up.");
        }
        var origin = URI.create("http://localhost:" + Ports.read(folder).origin());
        System.out.println(new Tokens(origin, Credentials.in(folder)).apply(role));
        return 0;
    }
}
