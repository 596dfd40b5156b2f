package org.footing.web.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells how a request came: by which origin, from where, encrypted or not. Believes forwarding headers from known proxies alone. */
@ApplicationScoped
public class Connections {

    private static final List<String> FORWARDING = List.of(
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Real-IP",
            "Forwarded",
            "Via");

    private static final Pattern LOOPBACK = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?");

    private final Origins origins;
    private final Set<String> proxies;
    private final boolean allowHttp;
    private final List<String> names;

    @Inject
    Connections(
            Origins origins,
            @ConfigProperty(name = "footing.proxies") Optional<List<String>> proxies,
            @ConfigProperty(name = "footing.allow-http") boolean allowHttp,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.origins = origins;
        this.proxies = Set.copyOf(proxies.orElse(List.of()));
        this.allowHttp = allowHttp;
        this.names = names(host.toLowerCase(Locale.ROOT)).toList();
    }

    Connection of(HttpServerRequest request) {
        var peer = request.remoteAddress().hostAddress();
        var forwarded = FORWARDING.stream().anyMatch(request.headers()::contains);
        var believed = forwarded && fromKnownProxy(request);
        var secure = believed ? "https".equals(request.getHeader("X-Forwarded-Proto")) : request.isSSL();
        var address = believed ? lastForwarded(request).orElse(peer) : peer;
        return new Connection(
                origin(request, secure, believed), address, secure, !forwarded && loopback(peer), forwarded);
    }

    /** Whether what the request says of where it has been may be taken for true. */
    boolean fromKnownProxy(HttpServerRequest request) {
        return proxies.contains(request.remoteAddress().hostAddress());
    }

    /** Whether the request names this program by one of its own addresses. */
    boolean known(Connection connection) {
        return origins.all().isEmpty()
                ? listening(connection.origin())
                : origins.all().contains(connection.origin());
    }

    /** Encrypted, or on this machine, or allowed by the school for its own rooms. */
    boolean safe(Connection connection) {
        return connection.secure() || connection.local() || allowHttp;
    }

    private static String origin(HttpServerRequest request, boolean secure, boolean believed) {
        var given = believed ? request.getHeader("X-Forwarded-Host") : null;
        var authority = Optional.ofNullable(given != null ? given : request.getHeader("Host"))
                .or(() -> Optional.ofNullable(request.authority()).map(Object::toString))
                .orElse("");
        return (secure ? "https://" : "http://") + authority.toLowerCase(Locale.ROOT);
    }

    /** The one entry that the known proxy itself wrote; those before it are the sender's word. */
    private static Optional<String> lastForwarded(HttpServerRequest request) {
        return Optional.of(request.headers().getAll("X-Forwarded-For"))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> lines.get(lines.size() - 1))
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .filter(address -> !address.isEmpty());
    }

    /** From this machine to this machine by its own name, as monitors and commands ask, whatever browsers call the school. */
    boolean within(Connection connection) {
        return connection.local() && LOOPBACK.matcher(connection.origin()).matches();
    }

    private boolean listening(String origin) {
        var authority = origin.substring(origin.indexOf("//") + 2);
        return names.stream().anyMatch(name -> authority.equals(name) || authority.startsWith(name + ":"));
    }

    /** Names and addresses of what the program listens on; the port is the one the request came in by. */
    private static Stream<String> names(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return Stream.concat(Stream.of("localhost"), interfaces());
        }
        return loopback(host) ? Stream.of("localhost", "127.0.0.1", "[::1]") : Stream.of(host);
    }

    private static Stream<String> interfaces() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(Connections::bracketed);
        } catch (SocketException unknown) {
            return Stream.empty();
        }
    }

    private static String bracketed(InetAddress address) {
        var text = address.getHostAddress().replaceFirst("%.*", "");
        return text.contains(":") ? "[" + text + "]" : text;
    }

    static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
