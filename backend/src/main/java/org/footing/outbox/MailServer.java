package org.footing.outbox;

import java.util.Optional;
import org.footing.identity.MailSecurity;

/**
 * Who takes the school's mail.
 *
 * @param login absent where the server asks for none
 * @param from the address that mail comes from
 * @param name how the sender is called; empty for the address alone
 */
public record MailServer(
        String host, int port, MailSecurity security, Optional<Login> login, String from, String name) {

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
