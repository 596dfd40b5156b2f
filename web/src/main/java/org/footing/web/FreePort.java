package org.footing.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks whether the program will be able to listen, before it does anything that takes long or stays. */
public final class FreePort {

    static final String TAKEN = "Another program listens on that port. Stop it, or choose another port with --port.";

    private FreePort() {}

    /**
     * @param port 0 for whichever is free
     * @throws CannotStart if another program has it
     */
    public static void require(String host, int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (BindException taken) {
            throw new CannotStart(TAKEN);
        } catch (IOException unclear) {
            throw new CannotStart("The program cannot listen on " + host + ": " + unclear.getMessage());
        }
    }
}
