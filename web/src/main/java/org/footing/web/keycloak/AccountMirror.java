package org.footing.web.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.cohort.Enrolments.EnrolmentChanged;
import org.footing.cohort.PersonPicture;
import org.footing.identity.Accounts;
import org.footing.identity.People.PersonChanged;
import org.footing.identity.People.PersonLetIn;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.identity.SchoolKey;
import org.footing.outbox.Delivery;
import org.footing.outbox.DeliveryFailed;
import org.footing.outbox.Message;
import org.footing.outbox.Outbox;
import org.footing.web.keycloak.KeycloakAdmin.NewAccount;
import org.footing.web.security.Keycloak;

/**
 * Brings people to Keycloak as they are here when the message is delivered, whatever they were when it was put: so late, twice
 * or in another order is no harm.
 */
@ApplicationScoped
public class AccountMirror implements Delivery {

    private static final int FIRST_PASSWORD_LENGTH = 16;

    /** Students are those of a group; all other roles of the school are given to people. */
    private static final Set<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.STUDENT)
            .map(AccountMirror::name)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    Keycloak keycloak;

    @Inject
    KeycloakAdmin admin;

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Inject
    SchoolKey key;

    @Inject
    Clock clock;

    /** Whether the program may do anything at Keycloak. */
    public boolean possible() {
        return keycloak.administered();
    }

    void enrolled(@Observes EnrolmentChanged change) {
        if (possible()) {
            show(change.enrolment().person);
        }
    }

    void changed(@Observes PersonChanged change) {
        if (possible()) {
            show(change.person());
        }
    }

    /** Also at Keycloak, where nothing else that happens here lets anybody in: the school may have shut them out there alone. */
    void letIn(@Observes PersonLetIn change) {
        var person = change.person();
        if (possible() && person.subject != null) {
            put("access of person " + person.id, Map.of("person", person.id, "letIn", true));
        }
    }

    /** Puts right what somebody may have changed in Keycloak by hand. */
    @Transactional
    public void arrived(String issuer, String subject) {
        if (possible()) {
            Person.holding(issuer, subject).ifPresent(this::show);
        }
    }

    /** Asks for an account, whose first password is {@link #firstPassword}; in the caller's transaction. */
    public void makeAccount(Person person, String email) {
        put("account of person " + person.id, Map.of("person", person.id, "email", email));
    }

    /** To be changed at the first sign-in. It can be told again, and need not be kept. */
    public String firstPassword(long personId) {
        var signed = key.sign("keycloak-first-password", Long.toString(personId));
        return signed.substring(signed.length() - FIRST_PASSWORD_LENGTH);
    }

    private void show(Person person) {
        if (person.subject != null) {
            put("cohorts and roles of person " + person.id, Map.of("person", person.id));
        }
    }

    private void put(String about, Map<String, ?> asked) {
        outbox.put(kind(), about, Calls.text(asked), clock.instant());
    }

    @Override
    public String kind() {
        return "keycloak";
    }

    @Override
    public void deliver(Message message) {
        if (!possible()) {
            throw DeliveryFailed.forGood(
                    "People do not sign in by Keycloak any more, or the program may do nothing there.", null);
        }
        try {
            bring(Calls.json(message.payload));
        } catch (Calls.Silent silent) {
            throw DeliveryFailed.forNow("Keycloak does not answer.", silent);
        } catch (Refused refused) {
            throw inWords(refused);
        }
    }

    private void bring(JsonNode asked) {
        var email = Optional.of(asked.path("email").asText()).filter(text -> !text.isEmpty());
        QuarkusTransaction.requiringNew()
                .call(() -> PersonPicture.of(asked.path("person").asLong(), clock.instant()))
                .ifPresent(person -> bring(person, email, asked.path("letIn").asBoolean()));
    }

    private void bring(PersonPicture person, Optional<String> email, boolean letIn) {
        var groups = person.cohorts().entrySet().stream()
                .map(cohort -> admin.group(cohort.getKey(), cohort.getValue()))
                .toList();
        var known = person.subject()
                .filter(any -> person.issuer().filter(keycloak.issuer()::equals).isPresent());
        known.or(() -> email.map(address -> make(person, address, groups))).ifPresent(subject -> {
            if (letIn || !person.enabled()) {
                admin.setEnabled(subject, person.enabled());
            }
            admin.setGroups(subject, groups);
            admin.setRoles(subject, roles(person), ROLES);
        });
    }

    private String make(PersonPicture person, String email, Collection<String> groups) {
        var wanted = new NewAccount(
                key.sign("keycloak-person", Long.toString(person.id())),
                person.username(),
                person.name(),
                email,
                firstPassword(person.id()),
                groups);
        var subject = admin.create(wanted)
                .orElseThrow(() -> DeliveryFailed.forGood(
                        "Keycloak has an account of that name or address of mail already. Link it on the person's page if it is theirs.",
                        null));
        accounts.linkMade(person.id(), keycloak.issuer(), subject, clock.instant());
        return subject;
    }

    private static Set<String> roles(PersonPicture person) {
        return person.roles().stream()
                .map(AccountMirror::name)
                .filter(ROLES::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static DeliveryFailed inWords(Refused refused) {
        return switch (refused.status) {
            case 400 ->
                DeliveryFailed.forGood("Keycloak does not accept what it was sent: " + refused.getMessage(), refused);
            case 401, 403 ->
                DeliveryFailed.forNow(
                        "Keycloak does not let the program do this. Test the connection under School, Signing in.",
                        refused);
            case 404 -> DeliveryFailed.forGood("Keycloak has no such account any more.", refused);
            default -> DeliveryFailed.forNow("Keycloak could not do it: " + refused.getMessage(), refused);
        };
    }
}
