package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** The server that takes the school's mail, and who the school is there. There is one or none. */
@Entity
@Table(name = "mail_server")
public class MailAccount extends PanacheEntityBase {

    public static final int HIGHEST_PORT = 65_535;

    private static final long THE_ONE = 1;

    /** The password that is kept was meant for another server or another name there: it has to be typed again. */
    public static class PasswordNeeded extends RuntimeException {}

    /**
     * What an administrator says of it.
     *
     * @param username empty when the server asks for none
     * @param password absent to keep the one that is there, empty for none
     * @param sender the address that the school's mail comes from
     */
    public record Given(
            String host, int port, MailSecurity security, String username, Optional<String> password, String sender) {}

    @Id
    public long id;

    public String host;

    public int port;

    @Enumerated(EnumType.STRING)
    public MailSecurity security;

    public String username;

    /** By {@link Secrets}; empty when there is none. */
    @Column(name = "sealed_password")
    public String sealedPassword;

    public String sender;

    public static Optional<MailAccount> find() {
        return findByIdOptional(THE_ONE);
    }

    static void forget() {
        deleteById(THE_ONE);
    }

    /** @throws PasswordNeeded if one is kept that must not go where this says, and no other is given */
    static void keep(Given given, Secrets secrets) {
        var account = find().orElseGet(MailAccount::begin);
        if (given.password().isEmpty() && !account.sealedPassword.isEmpty() && !account.mayHear(given)) {
            throw new PasswordNeeded();
        }
        account.host = given.host();
        account.port = given.port();
        account.security = given.security();
        account.username = given.username();
        account.sender = given.sender();
        given.password()
                .ifPresent(password -> account.sealedPassword = password.isEmpty() ? "" : secrets.seal(password));
        account.persist();
    }

    private static MailAccount begin() {
        var account = new MailAccount();
        account.id = THE_ONE;
        account.sealedPassword = "";
        return account;
    }

    /** Whether the password that is kept may go there: else who administers could have it sent to a server of their own. */
    private boolean mayHear(Given given) {
        return given.host().equalsIgnoreCase(host)
                && given.port() == port
                && given.username().equals(username)
                && !given.security().weakerThan(security);
    }

    /** As it was typed; empty when it is none. */
    public static Optional<Integer> port(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0 && number <= HIGHEST_PORT);
    }

    /** Empty also when it was sealed with a key that is gone: somebody has to type it again. */
    public Optional<String> password(Secrets secrets) {
        return sealedPassword.isEmpty() ? Optional.empty() : secrets.open(sealedPassword);
    }
}
