package org.footing.help;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.footing.identity.Person;

/** That somebody was told of a week who needs help in their cohorts. */
@Entity
@Table(name = "help_digest")
@IdClass(HelpDigest.Key.class)
public class HelpDigest extends PanacheEntityBase {

    record Key(long personId, LocalDate monday) implements Serializable {}

    @Id
    @Column(name = "person_id")
    public long personId;

    @Id
    public LocalDate monday;

    @Column(name = "put_at")
    public Instant putAt;

    /** In the caller's transaction, which tells them. @return false where somebody else has done so */
    public static boolean begin(Person person, LocalDate monday, Instant now) {
        return Panache.executeUpdate(
                        "insert into HelpDigest (personId, monday, putAt) values (?1, ?2, ?3) on conflict do nothing",
                        person.id,
                        monday,
                        now)
                == 1;
    }

    static void forget(Person person) {
        delete("personId", person.id);
    }
}
