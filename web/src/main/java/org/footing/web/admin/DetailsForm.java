package org.footing.web.admin;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footing.identity.EmailAddress;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * A name and an e-mail address as they were typed.
 *
 * @param errors by field, in words
 */
public record DetailsForm(String name, String email, Map<String, String> errors) {

    public static final DetailsForm EMPTY = new DetailsForm("", "", Map.of());

    static DetailsForm of(Person person) {
        return new DetailsForm(person.name, Optional.ofNullable(person.email).orElse(""), Map.of());
    }

    /** With what is wrong with it. */
    public static DetailsForm typed(String name, String email) {
        var words = MessageBundles.get(PeopleMessages.class);
        var errors = new TreeMap<String, String>();
        if (!Person.isName(name)) {
            errors.put("name", words.noName());
        }
        if (!email.isBlank() && EmailAddress.of(email).isEmpty()) {
            errors.put("email", words.noEmail());
        }
        return new DetailsForm(name, email, errors);
    }

    public DetailsForm taken() {
        return new DetailsForm(
                name,
                email,
                Map.of("email", MessageBundles.get(PeopleMessages.class).emailTaken()));
    }

    public Optional<String> address() {
        return EmailAddress.of(email);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
