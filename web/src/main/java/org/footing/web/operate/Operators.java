package org.footing.web.operate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.identity.Token;
import org.footing.web.security.Connection;
import org.jboss.logging.Logger;

/** Knows by their token those who command from this machine's command line. */
@ApplicationScoped
class Operators {

    private static final Logger LOG = Logger.getLogger(Operators.class);
    private static final String SCHEME = "Bearer ";

    private final Token token = Token.random();

    @Inject
    RoutingContext request;

    @Inject
    HttpServer server;

    @ConfigProperty(name = "footing.data")
    Path data;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    void listening(@ObservesAsync HttpServerStart started) {
        var local = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        var address = URI.create("http://" + local + ":" + server.getPort());
        try {
            new RunningProgram(address, token).announce(data);
        } catch (IOException refused) {
            LOG.warnf("bin/backup cannot reach this program: %s cannot be written to.", data);
        }
    }

    void stopping(@Observes ShutdownEvent stopping) throws IOException {
        RunningProgram.withdraw(data, token);
    }

    boolean asking() {
        Connection connection = request.get(Connection.KEY);
        var given = request.request().getHeader("Authorization");
        return connection.local()
                && given != null
                && given.startsWith(SCHEME)
                && same(given.substring(SCHEME.length()), token.text());
    }

    /** Takes the same time wherever they differ. */
    private static boolean same(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }
}
