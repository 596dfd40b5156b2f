package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import org.footing.identity.Viewer.Grant;
import org.jspecify.annotations.Nullable;

/** One of the things that whoever accepts an invitation will be. */
@Entity
@Table(name = "invited_grant")
public class InvitedGrant extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Invitation invitation;

    @Enumerated(EnumType.STRING)
    public Role role;

    @Enumerated(EnumType.STRING)
    public Scope scope;

    @Column(name = "scope_id")
    public @Nullable String scopeId;

    public static List<InvitedGrant> of(Collection<Invitation> invitations) {
        return invitations.isEmpty() ? List.of() : list("invitation in ?1 order by id", invitations);
    }

    static void create(Invitation invitation, Grant grant) {
        var row = new InvitedGrant();
        row.invitation = invitation;
        row.role = grant.role();
        row.scope = grant.scope();
        row.scopeId = grant.scopeId();
        row.persist();
    }

    public Grant grant() {
        return new Grant(role, scope, scopeId);
    }
}
