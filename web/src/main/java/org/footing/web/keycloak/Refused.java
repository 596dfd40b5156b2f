package org.footing.web.keycloak;

/** Keycloak answered, and said no. */
final class Refused extends RuntimeException {

    /** Of HTTP. */
    final int status;

    Refused(int status, String request) {
        super(request + ": " + status);
        this.status = status;
    }
}
