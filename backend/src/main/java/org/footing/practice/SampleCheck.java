package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.footing.identity.Person;

/** What a verifier found when they looked at an observation that was sampled. */
@Entity
@Table(name = "sample_check")
public class SampleCheck extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Observation observation;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person verifier;

    public Instant at;

    /** Whether the verifier would have signed it too. */
    @Column(name = "is_agreed")
    public boolean agreed;

    /** May be empty where they agreed. */
    public String words;

    static List<SampleCheck> of(Collection<Observation> observations) {
        return observations.isEmpty()
                ? List.of()
                : list("from SampleCheck s join fetch s.verifier where s.observation in ?1", observations);
    }

    static void create(Observation observation, Person verifier, boolean agreed, String words, Instant now) {
        var check = new SampleCheck();
        check.observation = observation;
        check.verifier = verifier;
        check.agreed = agreed;
        check.words = words;
        check.at = now;
        check.persist();
    }
}
