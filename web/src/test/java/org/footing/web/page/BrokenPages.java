package org.footing.web.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.SQLException;
import org.footing.identity.Invitations;
import org.footing.identity.Passwords;
import org.footing.identity.People;
import org.jboss.resteasy.reactive.RestPath;

/** Pages that go wrong, so that the tests see what people see then. */
@Path("/for-tests")
public class BrokenPages {

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("canary-fault", new RuntimeException("canary-cause"));
    }

    @GET
    @Path("/plain")
    @Produces("text/plain")
    public String plain() {
        return "plain";
    }

    /** Somebody decides on a person although, since the gate, they may not any more, or it is no decision to be taken. */
    @POST
    @Path("/decision/{rule}")
    @Transactional
    public void decide(@RestPath String rule) {
        QuarkusTransaction.requiringNew().run(() -> {
            throw switch (rule) {
                case "not-known" -> new People.NotKnown();
                case "gone" -> new Invitations.InvitationGone();
                case "yourself" -> new People.NotYourself();
                case "last" -> new People.LastAdministrator();
                default -> new IllegalArgumentException(rule);
            };
        });
    }

    /** As H2 and PostgreSQL refuse a statement that should write; see DurabilityTest. */
    @GET
    @Path("/read-only/{kind}")
    public String readOnly(@RestPath String kind) {
        throw new IllegalStateException(
                kind.equals("h2")
                        ? new SQLException("canary-fault", "90097", 90097)
                        : new SQLException("canary-fault", "25006"));
    }

    /** As H2 and PostgreSQL give up waiting for a row; see RowLocksTest. */
    @GET
    @Path("/taken/{sqlState}")
    public String taken(@RestPath String sqlState) {
        throw new IllegalStateException(new SQLException("canary-fault", sqlState));
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String form(MultivaluedMap<String, String> fields) {
        return fields.toString();
    }

    @GET
    @Path("/busy")
    public String busy() {
        throw new Passwords.Overloaded();
    }
}
