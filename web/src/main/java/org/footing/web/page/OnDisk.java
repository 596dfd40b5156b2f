package org.footing.web.page;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.footing.database.GroupSync;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Holds back the answer to whoever may have changed something until that is on the disk: after the commit, before the answer. */
class OnDisk {

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    GroupSync sync;

    /** Where waiting is not allowed no page was reached, so nothing was changed. */
    @ServerResponseFilter
    public void waitForTheDisk(ContainerRequestContext request) {
        if (!CHANGE_NOTHING.contains(request.getMethod()) && BlockingOperationControl.isBlockingAllowed()) {
            sync.await();
        }
    }
}
