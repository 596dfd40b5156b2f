package org.footing.web.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.footing.identity.Viewer;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.HostCookie;
import org.footing.web.watch.RequestId;

/** What the frame around every page shows; templates reach it as {@code inject:page}. */
@Named("page")
@RequestScoped
public class Page {

    static final HostCookie THEME = new HostCookie("theme");
    static final Set<String> THEMES = Set.of("light", "dark");

    @Inject
    CurrentViewer viewer;

    @Inject
    RoutingContext context;

    public Optional<Viewer> getViewer() {
        return viewer.ifSignedIn();
    }

    public boolean getAdministers() {
        return viewer.ifSignedIn().filter(Viewer::administers).isPresent();
    }

    public boolean getTeaches() {
        return viewer.ifSignedIn().filter(Viewer::teaches).isPresent();
    }

    /** Whoever is no staff is a student; that there are courses of theirs is not asked for each page. */
    public boolean getStudies() {
        return viewer.ifSignedIn().filter(reader -> !reader.staff()).isPresent();
    }

    public boolean getWrites() {
        return viewer.ifSignedIn().filter(Viewer::readsDrafts).isPresent();
    }

    /** Seconds after which a shared device signs out whoever does nothing; empty on a device of one's own. */
    public Optional<Long> getIdle() {
        return viewer.ifSignedIn().flatMap(Viewer::idle).map(Duration::toSeconds);
    }

    /** The look that this browser asked for; empty to follow the device. */
    public String getTheme() {
        return THEME.in(context).filter(THEMES::contains).orElse("");
    }

    /** Under which this request is written down; somebody may ask about it. */
    public String getRequestId() {
        return RequestId.of(context);
    }

    /** Where the reader is, to come back to after choosing a look. */
    public String getPath() {
        return context.request().path();
    }
}
