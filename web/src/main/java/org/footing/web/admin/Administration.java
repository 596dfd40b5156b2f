package org.footing.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import org.footing.identity.Viewer;
import org.footing.web.security.CurrentViewer;

/** Lets administrators through; for everybody else these pages are not there. */
@RequestScoped
class Administration {

    @Inject
    CurrentViewer viewer;

    Viewer viewer() {
        if (!viewer.get().administers()) {
            throw new NotFoundException();
        }
        return viewer.get();
    }
}
