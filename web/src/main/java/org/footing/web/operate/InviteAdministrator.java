package org.footing.web.operate;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;

/** Prints a link that makes one more administrator, for a school that nobody can administer any more. */
record InviteAdministrator() implements Command {

    @Override
    public boolean ask(RunningProgram running) throws IOException, InterruptedException {
        var answer = running.ask("/operate/administrators", BodyHandlers.ofString());
        answer.ifPresent(InviteAdministrator::say);
        return answer.isPresent();
    }

    /** Nobody listens now; the link holds where the program will listen. */
    @Override
    public void run(Tools tools) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        say(tools.links().link("http://localhost:" + port).toString());
    }

    private static void say(String link) {
        System.out.printf("Make a new administrator within two days, once, at %s .%n", link);
    }
}
