package org.footing.outbox;

import java.util.Optional;

/**
 * Who takes the school's mail.
 *
 * @param login absent where the server asks for none
 * @param from the address that mail comes from
 * @param name how the sender is called; empty for the address alone
 */
public record MailServer(String host, int port, Security security, Optional<Login> login, String from, String name) {

    /** How the connection is kept from others. */
    public enum Security {
        /** Begins in the open, and is encrypted before anything is said; refused where the server cannot. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** In the open: for a server on the same machine. */
        NONE
    }

    public record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }

    /** @throws IllegalArgumentException if no mail can come from that address */
    public MailServer {
        if (!Mail.addressable(from)) {
            throw new IllegalArgumentException("no mail can come from " + from);
        }
    }
}
