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

    private static final long THE_ONE = 1;

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

    static void keep(Given given, Secrets secrets) {
        var account = find().orElseGet(MailAccount::begin);
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

    /** Empty also when it was sealed with a key that is gone: somebody has to type it again. */
    public Optional<String> password(Secrets secrets) {
        return sealedPassword.isEmpty() ? Optional.empty() : secrets.open(sealedPassword);
    }
}
