package org.footing.web.operate;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;

/** Adds up anew what every student has done. */
record RebuildStanding() implements Command {

    @Override
    public boolean ask(RunningProgram running) throws IOException, InterruptedException {
        var answer = running.ask("/operate/standings", BodyHandlers.ofString());
        answer.ifPresent(RebuildStanding::say);
        return answer.isPresent();
    }

    @Override
    public void run(Tools tools) {
        say(Integer.toString(tools.standings().rebuildAll()));
    }

    private static void say(String enrolments) {
        System.out.printf("Added up anew what %s students have done.%n", enrolments);
    }
}
