package org.footing.web.security;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Sends the browser on after a form. The place is told as a path alone: behind a proxy the program does not know for sure
 * under which scheme and host people reach it, and their browsers do.
 */
public final class SeeOther {

    private SeeOther() {}

    /** @param place a path of this program, with query and fragment where it has them */
    public static Response at(String place) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, place)
                .build();
    }

    /** @param place an address of the school's identity provider, never one that a browser sent */
    public static Response elsewhere(String place) {
        return at(place);
    }
}
