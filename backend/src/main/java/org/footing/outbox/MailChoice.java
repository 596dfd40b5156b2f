package org.footing.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/** Whether somebody wants a kind of mail at once or not at all. Who never chose has no row. */
@Entity
@Table(name = "mail_choice")
@IdClass(MailChoice.Key.class)
public class MailChoice extends PanacheEntityBase {

    /** What people may be told by mail. */
    public enum Kind {
        ANNOUNCEMENTS(true),
        ANSWERS(true),
        /** For who teaches. */
        QUESTIONS(false),
        /** Once a week who needs help, for who teaches. */
        DIGEST(true);

        private final boolean fromTheStart;

        Kind(boolean fromTheStart) {
            this.fromTheStart = fromTheStart;
        }
    }

    record Key(long personId, Kind kind) implements Serializable {}

    @Id
    @Column(name = "person_id")
    public long personId;

    @Id
    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Column(name = "is_wanted")
    public boolean wanted;

    @Column(name = "chosen_at")
    public Instant chosenAt;

    /** What the viewer wants to be told by mail. */
    public static Set<Kind> wantedBy(Viewer viewer) {
        var wanted = EnumSet.allOf(Kind.class);
        wanted.removeIf(kind -> !kind.fromTheStart);
        MailChoice.<MailChoice>list("personId", viewer.personId()).forEach(choice -> {
            if (choice.wanted) {
                wanted.add(choice.kind);
            } else {
                wanted.remove(choice.kind);
            }
        });
        return wanted;
    }

    /** Those of the people who want to be told. */
    public static List<Person> wanting(Collection<Person> people, Kind kind) {
        if (people.isEmpty()) {
            return List.of();
        }
        var otherwise = find(
                        "select m.personId from MailChoice m where m.kind = ?1 and m.wanted = ?2 and m.personId in ?3",
                        kind,
                        !kind.fromTheStart,
                        people.stream().map(person -> person.id).toList())
                .project(Long.class)
                .stream()
                .collect(Collectors.toSet());
        return people.stream()
                .filter(person -> otherwise.contains(person.id) != kind.fromTheStart)
                .toList();
    }

    /** Chosen twice is chosen once. */
    static void choose(Viewer viewer, Kind kind, boolean wanted, Instant now) {
        MailChoice known = findById(new Key(viewer.personId(), kind));
        if (known != null) {
            known.wanted = wanted;
            known.chosenAt = now;
            return;
        }
        var choice = new MailChoice();
        choice.personId = viewer.personId();
        choice.kind = kind;
        choice.wanted = wanted;
        choice.chosenAt = now;
        choice.persist();
    }

    public static void forget(Person person) {
        delete("personId", person.id);
    }
}
