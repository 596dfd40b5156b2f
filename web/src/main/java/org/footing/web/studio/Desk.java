package org.footing.web.studio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import org.footing.identity.Viewer;
import org.footing.library.Draft;
import org.footing.web.security.CurrentViewer;

/** Lets those through who write, and to some pages those who only read; for everybody else these pages are not there. */
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

    /** Of a course that the viewer may write. */
    Draft draft(String course) {
        return Draft.of(viewer.get(), course).orElseThrow(NotFoundException::new);
    }

    /** Who writes something, or reads what others write before it is published. */
    Viewer reader() {
        if (!viewer.get().readsDrafts()) {
            throw new NotFoundException();
        }
        return viewer.get();
    }

    Viewer readerOf(String course) {
        if (!viewer.get().readsDraft(course)) {
            throw new NotFoundException();
        }
        return viewer.get();
    }

    /** Of a course that the viewer may read before it is published. */
    Draft readable(String course) {
        return Draft.readBy(viewer.get(), course).orElseThrow(NotFoundException::new);
    }
}
