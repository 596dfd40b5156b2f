package org.footing.web.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.footing.identity.Viewer;

/** Who is looking, for the length of one request. */
@RequestScoped
public class CurrentViewer {

    private Optional<Viewer> viewer = Optional.empty();

    void set(Viewer viewer) {
        this.viewer = Optional.of(viewer);
    }

    public Optional<Viewer> ifSignedIn() {
        return viewer;
    }

    /** @throws java.util.NoSuchElementException on a page for everybody that nobody signed in to see */
    public Viewer get() {
        return viewer.orElseThrow();
    }
}
