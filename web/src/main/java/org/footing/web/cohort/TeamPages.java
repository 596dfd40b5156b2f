package org.footing.web.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.cohort.Teams;
import org.footing.identity.People.AlreadyGiven;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.web.cohort.SettingsViews.TeamForm;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Who teaches, assesses and samples in a cohort. Somebody is named by username or address, so that nobody can look for people here. */
@Path("/cohorts/{id}/team")
public class TeamPages {

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    SettingsViews views;

    @Inject
    Teams teams;

    @Inject
    Clock clock;

    @POST
    public Response add(@RestPath long id, @RestForm Optional<String> who, @RestForm Optional<String> role) {
        QuarkusTransaction.requiringNew().run(() -> leading.cohort(id));
        var typed = who.orElse("").strip();
        var person = QuarkusTransaction.requiringNew().call(() -> Person.exactly(typed));
        var given = Teams.givable(viewer.get()).stream()
                .filter(one -> one.name().equals(role.orElse("")))
                .findFirst();
        if (person.filter(known -> !known.disabled()).isEmpty()) {
            return again(Fresh.UNPROCESSABLE, id, typed, role.orElse(""), RollWords.WORDS.nobodyCalled());
        }
        if (given.isEmpty()) {
            return again(Fresh.UNPROCESSABLE, id, typed, Role.TUTOR.name(), RollWords.WORDS.noRole());
        }
        try {
            teams.give(viewer.get(), id, person.get().id, given.get(), clock.instant());
            return SeeOther.at("/cohorts/" + id + "/settings#team");
        } catch (AlreadyGiven twice) {
            return again(Fresh.CONFLICT, id, typed, role.orElse(""), RollWords.WORDS.inTeamAlready());
        }
    }

    @POST
    @Path("/{right}/withdrawal")
    public Response remove(@RestPath long id, @RestPath long right) {
        teams.withdraw(viewer.get(), id, right, clock.instant());
        return SeeOther.at("/cohorts/" + id + "/settings#team");
    }

    private Response again(int status, long id, String who, String role, String refused) {
        var form = new TeamForm(who, role, Optional.of(refused));
        return Fresh.again(
                status,
                () -> SettingsPages.Templates.settings(views.view(id, Optional.empty(), Optional.empty(), form)));
    }
}
