package org.footing.web.journey;

import java.io.IOException;
import java.net.ServerSocket;

/** Where a process of the journeys may listen. */
final class Ports {

    private Ports() {}

    /** One that nobody listens on now. */
    static int free() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
