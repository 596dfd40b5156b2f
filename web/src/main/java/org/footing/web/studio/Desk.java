package org.footing.web.studio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import org.footing.identity.Viewer;
import org.footing.library.Draft;
import org.footing.web.security.CurrentViewer;

/** Lets those through who write; for everybody else these pages are not there. */
@RequestScoped
class Desk {

    @Inject
    CurrentViewer viewer;

    Viewer viewer() {
        return viewer.get();
    }

    Viewer author() {
        if (!viewer.get().author()) {
            throw new NotFoundException();
        }
        return viewer.get();
    }

    /** Who may write every course, and begin new ones. */
    Viewer authorOfAll() {
        if (!viewer.get().writesAll()) {
            throw new NotFoundException();
        }
        return viewer.get();
    }

    /** Who may write this course. */
    Viewer authorOf(String course) {
        if (!viewer.get().writes(course)) {
            throw new NotFoundException();
        }
        return viewer.get();
    }

    Draft draft(String course) {
        return Draft.of(viewer.get(), course).orElseThrow(NotFoundException::new);
    }
}
