package org.footing.web.security;

/** Who wants an answer: somebody in front of a page, or a program, which gets a problem (RFC 9457) instead of a page. */
public final class Asking {

    /** For who finds the program busy or closing; seconds. */
    public static final String RETRY_SECONDS = "10";

    private static final String PROGRAMS = "/api/";

    private Asking() {}

    /** @param path of the address that was asked for */
    public static boolean isProgram(String path) {
        return path.startsWith(PROGRAMS);
    }
}
