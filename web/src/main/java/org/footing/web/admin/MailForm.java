package org.footing.web.admin;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.footing.identity.EmailAddress;
import org.footing.identity.MailAccount;
import org.footing.identity.MailSecurity;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as it was typed. The password is not in it: it is never shown again.
 *
 * @param errors by field, in words
 */
public record MailForm(
        String host, String port, String security, String username, String sender, Map<String, String> errors) {

    static final MailForm NONE = new MailForm("", "587", MailSecurity.STARTTLS.name(), "", "", Map.of());

    /** A name or an address, in letters that a name on the wire has. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9a-f:]{2,39}");

    private static final int LONGEST_USERNAME = 254;

    static MailForm of(MailAccount account) {
        return new MailForm(
                account.host,
                Integer.toString(account.port),
                account.security.name(),
                account.username,
                account.sender,
                Map.of());
    }

    /** What was typed. */
    public static class Typed {

        @RestForm
        Optional<String> host = Optional.empty();

        @RestForm
        Optional<String> port = Optional.empty();

        @RestForm
        Optional<String> security = Optional.empty();

        /** Of the mail server. */
        @RestForm
        Optional<String> username = Optional.empty();

        @RestForm
        Optional<String> password = Optional.empty();

        @RestForm
        Optional<String> sender = Optional.empty();

        /** With what is wrong with it; nothing without a host, which is a school that sends no mail. */
        MailForm form() {
            var form = new MailForm(
                    host.orElse("").strip(),
                    port.orElse("").strip(),
                    security.orElse(""),
                    username.orElse("").strip(),
                    sender.orElse("").strip(),
                    Map.of());
            return form.none() ? form : form.checked();
        }

        String password() {
            return password.orElse("");
        }
    }

    private MailForm checked() {
        var words = MessageBundles.get(SchoolMessages.class);
        var errors = new TreeMap<String, String>();
        if (!HOST.matcher(host).matches()) {
            errors.put("host", words.noHost());
        }
        if (MailAccount.port(port).isEmpty()) {
            errors.put("port", words.noPort());
        }
        if (MailSecurity.named(security).isEmpty()) {
            errors.put("security", words.noSecurity());
        }
        if (username.length() > LONGEST_USERNAME || username.indexOf('\0') >= 0) {
            errors.put("username", words.usernameTooLong());
        }
        if (EmailAddress.of(sender).isEmpty()) {
            errors.put("sender", words.noSender());
        }
        return new MailForm(host, port, security, username, sender, errors);
    }

    MailForm passwordNeeded() {
        var words = MessageBundles.get(SchoolMessages.class);
        return new MailForm(host, port, security, username, sender, Map.of("password", words.passwordNeeded()));
    }

    boolean none() {
        return host.isEmpty();
    }

    boolean sound() {
        return errors.isEmpty();
    }

    /** @param password as typed; empty keeps the one that is there, unless there is no user name that it could belong to */
    Optional<MailAccount.Given> given(String password) {
        var kept = username.isEmpty() ? Optional.of("") : Optional.of(password).filter(text -> !text.isEmpty());
        return none()
                ? Optional.empty()
                : Optional.of(new MailAccount.Given(
                        host,
                        MailAccount.port(port).orElseThrow(),
                        MailSecurity.named(security).orElseThrow(),
                        username,
                        kept,
                        EmailAddress.of(sender).orElseThrow()));
    }

    public List<Choice> securities() {
        return Choice.of(Arrays.stream(MailSecurity.values()), MailSecurity::name, MailForm::words, security);
    }

    private static String words(MailSecurity security) {
        var words = MessageBundles.get(SchoolMessages.class);
        return switch (security) {
            case TLS -> words.securityTls();
            case STARTTLS -> words.securityStartTls();
            case NONE -> words.securityNone();
        };
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
