package org.footing.web.operate;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.footing.exchange.Archives;
import org.footing.identity.School;
import org.footing.progress.Standings;
import org.footing.web.CannotStart;

/** The program without pages, for one command. */
public class Alone implements QuarkusApplication {

    @Override
    public int run(String... arguments) throws IOException {
        var beans = Arc.container();
        var command = Command.of(arguments).orElseThrow();
        if (command.needsSchool()
                && QuarkusTransaction.requiringNew().call(School::find).isEmpty()) {
            throw records().none();
        }
        command.run(new Command.Tools(
                beans.instance(Archives.class).get(),
                beans.instance(Standings.class).get(),
                beans.instance(AdministratorLinks.class).get()));
        return 0;
    }

    /** @throws CannotStart if this command needs a school, and there is no database that could hold it */
    public static void require(Command command) {
        if (command.needsSchool()) {
            records().require();
        }
    }

    private static Records records() {
        return new Records(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
    }
}
