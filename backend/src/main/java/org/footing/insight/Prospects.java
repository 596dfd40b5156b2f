package org.footing.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footing.course.Fault;
import org.footing.library.DocumentChange;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.SecondEyes;

/** What a publication would be, told to whoever decides on it. */
@ApplicationScoped
public class Prospects {

    /**
     * Of a draft as it stands.
     *
     * @param faults that keep it from being published
     * @param consequences absent while there are such faults
     */
    public record Prospect(
            Draft draft,
            List<DocumentChange> changes,
            List<Fault> faults,
            Optional<Consequences.All> consequences,
            SecondEyes eyes) {

        /** Whether there is something to publish, and nothing to mend before. */
        public boolean ready() {
            return faults.isEmpty() && !changes.isEmpty();
        }
    }

    @Inject
    DraftCourses courses;

    @Inject
    Consequences consequences;

    public Prospect of(Draft draft, LocalDate today) {
        var compilation = courses.compiled(draft);
        return new Prospect(
                draft,
                DocumentChange.of(draft),
                compilation.faults().stream().filter(Fault::isError).toList(),
                compilation.course().map(next -> consequences.of(next, today)),
                SecondEyes.of(draft));
    }
}
