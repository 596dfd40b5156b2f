package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.ZoneId;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The one school that this installation belongs to. */
@Entity
public class School extends PanacheEntityBase {

    /** Another node made the school in this very moment. */
    public static class OpenedMeanwhile extends RuntimeException {
        OpenedMeanwhile(ConstraintViolationException cause) {
            super(cause);
        }
    }

    private static final long THE_ONE = 1;

    @Id
    public long id;

    public String name;

    @Column(name = "time_zone")
    public String timeZone;

    /** As it stands on letters, in lines; empty when nobody has said it. */
    @Column(name = "postal_address")
    public String postalAddress = "";

    /** SHA-256 of a stored PNG. */
    public @Nullable String logo;

    /** Goes up with every change of the settings. */
    public int revision;

    /** True for the made-up school that shows the program. */
    public boolean sample;

    /** True while everybody knows its people's passwords: such a school never leaves this machine. */
    @Column(name = "known_passwords")
    public boolean knownPasswords;

    /** Signs what the program hands out and takes back; every node reads the same key. */
    @Column(name = "signing_key")
    public byte[] signingKey;

    public static Optional<School> find() {
        return findByIdOptional(THE_ONE);
    }

    /** Until the end of the transaction nobody else changes who administers, or who is a student of what. */
    public static School lock() {
        return findById(THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws OpenedMeanwhile when there is one by now; it has waited until that one was whole */
    public static School open(String name, ZoneId zone) {
        return open(name, zone, false, false);
    }

    /** @throws OpenedMeanwhile as when another one is opened */
    public static School sample(String name, ZoneId zone, boolean knownPasswords) {
        return open(name, zone, true, knownPasswords);
    }

    private static School open(String name, ZoneId zone, boolean sample, boolean knownPasswords) {
        var school = new School();
        school.id = THE_ONE;
        school.name = name;
        school.timeZone = zone.getId();
        school.sample = sample;
        school.knownPasswords = knownPasswords;
        school.signingKey = Token.randomBytes();
        try {
            school.persistAndFlush();
        } catch (ConstraintViolationException taken) {
            throw new OpenedMeanwhile(taken);
        }
        return school;
    }

    void describe(String name, String postalAddress, ZoneId zone) {
        this.name = name;
        this.postalAddress = postalAddress;
        this.timeZone = zone.getId();
    }

    void show(Optional<String> logo) {
        this.logo = logo.orElse(null);
    }

    void nextRevision() {
        revision++;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
