package org.footing.practice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.footing.cohort.Enrolment;
import org.footing.files.Upload;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.library.UnusedFiles;
import org.footing.marking.Feedback;
import org.footing.marking.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * The clients of students, and what they agreed to. When a client takes their consent back, or the time ends until which it was given,
 * all words, charts and pictures of them go at once; the hours stay (quality.md).
 */
@ApplicationScoped
@Transactional
public class Clients {

    /** It cannot be kept as it is. */
    public static class Unfit extends RuntimeException {
        public final Set<Consent.Fault> faults;
        public final boolean codeUnfit;

        Unfit(Set<Consent.Fault> faults, boolean codeUnfit) {
            super(faults.toString());
            this.faults = faults;
            this.codeUnfit = codeUnfit;
        }
    }

    /** The student has a client of that code. */
    public static class CodeTaken extends RuntimeException {}

    private static final int AT_ONCE = 100;

    @Inject
    Library library;

    @Inject
    UnusedFiles unused;

    /**
     * @param code with a digit, as no name has
     * @throws NotTheirs if the viewer is no student of the course
     * @throws Unfit if the code or the consent cannot be kept
     * @throws CodeTaken if there is one of that code
     */
    public Client add(Viewer viewer, String courseId, String code, Consent consent, Instant now) {
        var enrolment = Enrolment.lockOf(viewer, courseId).orElseThrow(NotTheirs::new);
        var faults = consent.faults(LocalDate.ofInstant(now, enrolment.cohort.zone()));
        var plain = code.strip();
        if (!faults.isEmpty() || !Logged.isCode(plain)) {
            throw new Unfit(faults, !Logged.isCode(plain));
        }
        if (Client.called(enrolment, plain).isPresent()) {
            throw new CodeTaken();
        }
        return Client.create(enrolment, plain, consent);
    }

    /**
     * The client takes their consent back.
     *
     * @throws NotTheirs if it is no client of the viewer's
     */
    public void withdraw(Viewer viewer, long id, Instant now) {
        var client = Client.of(viewer, id).orElseThrow(NotTheirs::new).locked();
        if (!client.ended()) {
            end(client, viewer.person(), "consent.withdrawn", now);
        }
    }

    /** Ends those whose time is over; how many these were. */
    int endOver(Instant now) {
        var ended = 0;
        for (var id : Client.over(LocalDate.ofInstant(now, ZoneOffset.UTC), AT_ONCE)) {
            ended += QuarkusTransaction.requiringNew().call(() -> {
                var client = Client.<Client>findById(id).locked();
                if (client.ended()) {
                    return 0;
                }
                end(client, null, "consent.over", now);
                return 1;
            });
        }
        return ended;
    }

    private void end(Client client, @Nullable Person by, String action, Instant now) {
        var course = library.course(client.enrolment.cohort.edition);
        var form = course.practice().treatmentRecord();
        var records = TreatmentRecord.of(client);
        records.forEach(record -> record.forget(record.answers.withoutWords(form)));
        unused.remove(Upload.removeAll(
                Upload.Purpose.RECORD, records.stream().map(record -> record.id).toList()));
        CaseStudy.of(client).ifPresent(study -> {
            study.forget(study.answers.withoutWords(study.form(course)));
            Waiting.end(study.work(), now);
            Feedback.forgetWords(study.work());
            CaseMark.ofAll(List.of(study)).forEach(CaseMark::forgetWords);
        });
        LogbookEntry.forgetNotes(client.enrolment, client.code);
        client.end(now);
        AuditEntry.write(by, action, "client " + client.id, client.enrolment.person, "", now);
    }
}
