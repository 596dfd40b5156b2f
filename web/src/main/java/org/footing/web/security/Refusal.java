package org.footing.web.security;

/** Why the gate did not let a request through, or an answer. */
enum Refusal {
    MALFORMED(400),
    FOREIGN_HOST(421),
    PLAIN_HTTP(403),
    DEMO_BEYOND_THIS_MACHINE(403),
    CROSS_SITE(403),
    TOO_LARGE(413),
    CLOSING(503),
    BROKEN(500);

    final int status;

    Refusal(int status) {
        this.status = status;
    }
}
