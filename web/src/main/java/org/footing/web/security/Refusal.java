package org.footing.web.security;

/** Why the gate turned a request away. */
enum Refusal {
    MALFORMED(400),
    FOREIGN_HOST(421),
    PLAIN_HTTP(403),
    DEMO_BEYOND_THIS_MACHINE(403),
    CROSS_SITE(403);

    final int status;

    Refusal(int status) {
        this.status = status;
    }
}
