package org.footing.web.operate;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import org.footing.exchange.Archives;
import org.footing.progress.Standings;

/** The program without pages, for one command. */
public class Alone implements QuarkusApplication {

    @Override
    public int run(String... arguments) throws IOException {
        var beans = Arc.container();
        Command.of(arguments)
                .orElseThrow()
                .run(new Command.Tools(
                        beans.instance(Archives.class).get(),
                        beans.instance(Standings.class).get(),
                        beans.instance(AdministratorLinks.class).get()));
        return 0;
    }
}
