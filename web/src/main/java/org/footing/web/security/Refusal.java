package org.footing.web.security;

/** Why the gate did not let a request through, or an answer. */
enum Refusal {
    FOREIGN_HOST(421, "Not an address of this school"),
    PLAIN_HTTP(403, "An encrypted connection is needed"),
    DEMO_BEYOND_THIS_MACHINE(403, "The sample school stays on its own machine"),
    CROSS_SITE(403, "Made by another site"),
    NOT_FOUND(404, "Not found"),
    CLOSING(503, "The program is closing"),
    BROKEN(500, "Something went wrong");

    final int status;

    /** For programs, in the words of RFC 9457: the same for the same kind of problem. */
    final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }
}
