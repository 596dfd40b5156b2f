package org.footing.web.announcement;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.footing.web.page.Page;
import org.footing.web.security.Asking;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts what is new before a page that shows the main menu to a student. Who is looking is known by then. */
class NewsFilter {

    private static final String PAGES = "Pages";

    @Inject
    News news;

    @Inject
    Page page;

    @ServerRequestFilter(priority = Priorities.USER + 1)
    public void count(ContainerRequestContext request, ResourceInfo asked) {
        var shown = request.getMethod().equals("GET")
                && request.getHeaderString("X-Fragment") == null
                && !Asking.isProgram(request.getUriInfo().getPath())
                && asked.getResourceClass().getSimpleName().endsWith(PAGES);
        if (shown && page.getStudies()) {
            news.count();
        }
    }
}
