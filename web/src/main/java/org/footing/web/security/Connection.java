package org.footing.web.security;

/**
 * How a request reached the program, after what a known proxy says of it.
 *
 * @param origin scheme, host and port as the browser sees them, e.g. {@code http://localhost:8080}
 * @param address where the request came from
 * @param secure whether the browser's connection was encrypted
 * @param local whether it came from this machine, and not through a proxy
 * @param forwarded whether it carries a proxy's headers
 */
public record Connection(String origin, String address, boolean secure, boolean local, boolean forwarded) {

    public static final String KEY = "footing.connection";
}
