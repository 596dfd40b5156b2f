package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a school says of itself. Who changes something names the revision they saw, so that of two administrators at once nobody
 * overwrites what they have not seen.
 */
@ApplicationScoped
@Transactional
public class SchoolSettings {

    /** Something was changed since that revision. */
    public static class ChangedSince extends RuntimeException {}

    /** What every page shows of the school. @param logo SHA-256 of a stored PNG */
    public record SchoolChanged(String name, Optional<String> logo) {}

    @Inject
    Secrets secrets;

    @Inject
    Event<SchoolChanged> changed;

    /** @throws ChangedSince if another revision stands */
    public void describe(Viewer viewer, int revision, String name, String postalAddress, ZoneId zone, Instant now) {
        change(viewer, revision, "school.described", now, school -> school.describe(name, postalAddress, zone));
    }

    /**
     * @param sha256 of a stored picture; absent for no logo
     * @throws ChangedSince if another revision stands
     */
    public void show(Viewer viewer, int revision, Optional<String> sha256, Instant now) {
        change(viewer, revision, "school.logo", now, school -> school.show(sha256));
    }

    /**
     * @param server absent when the school sends no mail
     * @throws ChangedSince if another revision stands
     * @throws MailAccount.PasswordNeeded if the password that is kept is not meant for it
     */
    public void sendBy(Viewer viewer, int revision, Optional<MailAccount.Given> server, Instant now) {
        change(
                viewer,
                revision,
                "school.mail",
                now,
                school -> server.ifPresentOrElse(given -> MailAccount.keep(given, secrets), MailAccount::forget));
    }

    /**
     * What a new school is asked first, at once.
     *
     * @param server absent when the school sends no mail
     * @throws ChangedSince if another revision stands
     * @throws MailAccount.PasswordNeeded if the password that is kept is not meant for it
     */
    public void begin(
            Viewer viewer,
            int revision,
            String name,
            String postalAddress,
            ZoneId zone,
            Optional<MailAccount.Given> server,
            Instant now) {
        describe(viewer, revision, name, postalAddress, zone, now);
        sendBy(viewer, revision + 1, server, now);
    }

    private void change(Viewer viewer, int revision, String action, Instant now, Consumer<School> act) {
        var administrator = People.deciding(viewer, now);
        var school = School.lock();
        if (school.revision != revision) {
            throw new ChangedSince();
        }
        act.accept(school);
        school.nextRevision();
        AuditEntry.write(administrator, action, school.name, "", now);
        changed.fire(new SchoolChanged(school.name, Optional.ofNullable(school.logo)));
    }
}
