package org.footing.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Teams;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.web.admin.Choice;
import org.footing.web.page.Dates;
import org.footing.web.security.CurrentViewer;

/** Gathers what is said of a cohort, and who teaches it. Within a transaction. */
@RequestScoped
class SettingsViews {

    /** @param withdrawal where it can be ended; empty where that is not for the viewer */
    public record Member(String name, String username, String role, Optional<String> withdrawal) {}

    /** Who is to be of the team, as it was typed. @param refused in words */
    public record TeamForm(String who, String role, Optional<String> refused) {

        static final TeamForm EMPTY = new TeamForm("", Role.TUTOR.name(), Optional.empty());
    }

    /**
     * @param others who teaches the cohort because they teach its course or the school
     * @param refused why what was typed was not kept
     * @param copies whether the viewer can open cohorts of the course
     * @param unsure whether somebody wanted to archive it and did not say that they are sure
     */
    public record View(
            Cohort cohort,
            DetailsFields fields,
            Optional<String> refused,
            List<Member> team,
            List<String> others,
            TeamForm add,
            List<Choice> roles,
            boolean editions,
            boolean copies,
            Optional<String> archivedSince,
            boolean unsure) {

        public String othersInWords() {
            return String.join(", ", others);
        }
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    Clock clock;

    View view(long id) {
        return view(id, Optional.empty(), Optional.empty(), TeamForm.EMPTY);
    }

    View unsure(long id) {
        return view(id, Optional.empty(), Optional.empty(), TeamForm.EMPTY, true);
    }

    /** @param typed absent for what is kept */
    View view(long id, Optional<DetailsFields> typed, Optional<String> refused, TeamForm add) {
        return view(id, typed, refused, add, false);
    }

    private View view(long id, Optional<DetailsFields> typed, Optional<String> refused, TeamForm add, boolean unsure) {
        var cohort = leading.cohort(id);
        var now = clock.instant();
        var rights = Right.inCohort(id, now).stream()
                .filter(right -> right.role != Role.STUDENT)
                .toList();
        var near = rights.stream().map(right -> right.person.id).toList();
        var givable = Teams.givable(viewer.get());
        return new View(
                cohort,
                typed.orElseGet(() -> DetailsFields.of(cohort)),
                refused,
                rights.stream()
                        .map(right -> new Member(
                                right.person.name,
                                right.person.username,
                                RollWords.role(right.role),
                                Optional.of("/cohorts/" + id + "/team/" + right.id + "/withdrawal")
                                        .filter(address -> givable.contains(right.role))))
                        .toList(),
                Right.teachersOf(cohort.courseId, cohort.id, now).stream()
                        .filter(person -> !near.contains(person.id))
                        .map(person -> person.name)
                        .toList(),
                add,
                Choice.of(givable.stream().sorted(Comparator.naturalOrder()), Role::name, RollWords::role, add.role()),
                viewer.get().readsDraft(cohort.courseId),
                viewer.get().leads(cohort.courseId),
                Optional.ofNullable(cohort.archivedAt).map(new Dates(cohort.zone())::dayAndTime),
                unsure);
    }
}
