package org.footing.web.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.footing.identity.Invitation;
import org.footing.identity.PasswordReset;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.outbox.Mail;
import org.footing.outbox.Mails;
import org.footing.web.page.Dates;
import org.footing.web.security.Origins;
import org.footing.web.security.SchoolAddress;
import org.jspecify.annotations.Nullable;

/** Writes to people, in the caller's transaction: the mail leaves when that commits. */
@ApplicationScoped
public class Letters {

    @CheckedTemplate(basePath = "mail")
    static class Texts {
        static native TemplateInstance invitation(String name, String school, String link, String until);

        static native TemplateInstance feedback(String name, String school);

        static native TemplateInstance news(String name, String told, String link, String choices);

        static native TemplateInstance reset(String name, String username, String school, String link, String until);
    }

    /**
     * Something that people are told of, and not whole: where it can be read.
     *
     * @param about as the outbox names it
     * @param subjects by the name of the school
     * @param told who did what where
     * @param path of the page where it stands
     */
    record News(String about, UnaryOperator<String> subjects, String told, String path) {

        String subject(String school) {
            return subjects.apply(school);
        }

        /** @param address of the school */
        String text(String name, String address) {
            return Texts.news(name, told, address + path, address + "/profile/mail")
                    .render();
        }
    }

    @Inject
    Mails mails;

    @Inject
    SchoolAddress address;

    @Inject
    Origins origins;

    /** Whether the school has a mail server. */
    public boolean possible() {
        return mails.possible();
    }

    /** Whether somebody can be written to: the school has a mail server, and they an address. */
    public boolean reach(@Nullable String email) {
        return addressable(email) && possible();
    }

    /** Whether it is an address at all; only where it is {@link #possible} does that reach somebody. */
    public static boolean addressable(@Nullable String email) {
        return Optional.ofNullable(email).filter(Mail::addressable).isPresent();
    }

    /** @param links by invitations of people whom letters {@link #reach} */
    public void invite(Map<Invitation, String> links, Instant now) {
        if (links.isEmpty()) {
            return;
        }
        var school = School.find().orElseThrow();
        mails.put(
                links.entrySet().stream()
                        .collect(Collectors.toMap(
                                link -> link.getKey().words(),
                                link -> invitation(school, link.getKey(), link.getValue()))),
                now);
    }

    private static Mail invitation(School school, Invitation invitation, String link) {
        var name = Optional.ofNullable(invitation.name).orElse("");
        var until = new Dates(school.zone()).dayAndTime(invitation.expiresAt);
        var text = Texts.invitation(name, school.name, link, until).render();
        return new Mail(Optional.ofNullable(invitation.email).orElseThrow(), words().invitation(school.name), text);
    }

    /** @param person whom letters {@link #reach} */
    public void reset(Person person, String link, Instant now) {
        var school = School.find().orElseThrow();
        var until = new Dates(school.zone()).dayAndTime(now.plus(PasswordReset.LIFETIME));
        var text = Texts.reset(person.name, person.username, school.name, link, until)
                .render();
        var mail = new Mail(Optional.ofNullable(person.email).orElseThrow(), words().reset(school.name), text);
        mails.put("new password of person " + person.id, mail, now);
    }

    /** One letter for all that was given back while it waits. @param student whom letters {@link #reach} */
    void feedback(Person student, Instant now) {
        var school = School.find().orElseThrow();
        var mail = new Mail(
                Optional.ofNullable(student.email).orElseThrow(),
                words().feedback(school.name),
                Texts.feedback(student.name, school.name).render());
        mails.put("new feedback for person " + student.id, mail, now);
    }

    /**
     * One letter to each.
     *
     * @param news what has happened
     * @param people whom letters {@link #reach}
     */
    void tell(News news, List<Person> people, Instant now) {
        if (!people.isEmpty()) {
            tell(news, people, address.get(), now);
        }
    }

    /** The same where nobody asked for it, so that no request says by which address people reach the school: by the one that was set, if one was. */
    void tellByThemselves(News news, List<Person> people, Instant now) {
        if (!people.isEmpty()) {
            tell(news, people, origins.first().orElse(""), now);
        }
    }

    private void tell(News news, List<Person> people, String school, Instant now) {
        var name = School.find().orElseThrow().name;
        mails.put(
                people.stream()
                        .collect(Collectors.toMap(
                                person -> news.about() + " for person " + person.id,
                                person -> new Mail(
                                        Optional.ofNullable(person.email).orElseThrow(),
                                        news.subject(name),
                                        news.text(person.name, school)))),
                now);
    }

    static LetterMessages words() {
        return MessageBundles.get(LetterMessages.class);
    }
}
