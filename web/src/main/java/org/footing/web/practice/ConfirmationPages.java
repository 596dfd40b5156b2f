package org.footing.web.practice;

import static org.footing.web.practice.LogbookForm.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footing.cohort.Cohort;
import org.footing.library.Library;
import org.footing.practice.Confirmations;
import org.footing.practice.LogbookEntry;
import org.footing.web.page.Durations;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;

/** What students have logged and somebody who teaches them is to vouch for. */
@Path("/practice/confirmations")
public class ConfirmationPages {

    /** @param seen entry and revision, as the form sends it: {@code 7.1} */
    public record Row(long id, String seen, String student, String when, String length, List<String> facts) {}

    public record Group(String cohort, List<Row> rows) {}

    public record View(List<Group> groups, Optional<String> notice) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance confirmations(View view);
    }

    private static final Pattern SEEN = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,9})");

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Confirmations confirmations;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show() {
        return Fresh.page(page(Optional.empty()));
    }

    @POST
    public Response confirm(@RestForm List<String> entry) {
        var seen = seen(entry);
        if (seen.isEmpty()) {
            return Fresh.again(Fresh.UNPROCESSABLE, () -> page(Optional.of(WORDS.noneTicked())));
        }
        var left = confirmations.confirm(viewer.get(), seen, clock.instant());
        return left == 0
                ? SeeOther.at("/practice/confirmations")
                : Fresh.again(Fresh.CONFLICT, () -> page(Optional.of(WORDS.leftAsTheyAre(left))));
    }

    private static Map<Long, Integer> seen(List<String> sent) {
        var seen = new HashMap<Long, Integer>();
        for (var one : sent) {
            var parts = SEEN.matcher(one);
            if (!parts.matches()) {
                throw new NotFoundException();
            }
            seen.put(Long.valueOf(parts.group(1)), Integer.valueOf(parts.group(2)));
        }
        return seen;
    }

    private TemplateInstance page(Optional<String> notice) {
        if (!viewer.get().teaches()) {
            throw new NotFoundException();
        }
        var cohorts = Cohort.taughtBy(viewer.get());
        var waiting = LogbookEntry.waiting(cohorts);
        return Templates.confirmations(new View(
                cohorts.stream()
                        .map(cohort -> group(cohort, waiting))
                        .filter(group -> !group.rows().isEmpty())
                        .toList(),
                notice));
    }

    private Group group(Cohort cohort, List<LogbookEntry> waiting) {
        var words = new LoggedWords(library.course(cohort.edition), cohort.zone());
        return new Group(
                cohort.name,
                waiting.stream()
                        .filter(entry -> entry.cohortId == cohort.id)
                        .filter(entry ->
                                entry.enrolment.person.id != viewer.get().personId())
                        .map(entry -> row(entry, words))
                        .toList());
    }

    private static Row row(LogbookEntry entry, LoggedWords words) {
        return new Row(
                entry.id,
                entry.id + "." + entry.revision,
                entry.enrolment.person.name,
                words.when(entry.logged),
                Durations.studyTime(entry.logged.length()),
                words.facts(entry.logged));
    }
}
