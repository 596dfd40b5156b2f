package org.footing.web.watch;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request asked for, as the page's own pattern: {@code /invitations/{token}}. What people type stands in no log and makes
 * no new series of figures.
 */
public final class Route {

    /** Nothing of ours: an address that nobody answers, or a request that was turned away before. */
    static final String NONE = "-";

    private static final String KEY = "footing.route";

    private Route() {}

    /** Called when it is known which page answers. */
    public static void note(RoutingContext context, ResourceInfo page) {
        context.put(KEY, of(page));
    }

    public static String of(RoutingContext context) {
        String page = context.get(KEY);
        return page == null ? NONE : page;
    }

    static String of(ResourceInfo page) {
        var parts = Stream.of(
                        page.getResourceClass().getAnnotation(Path.class),
                        page.getResourceMethod().getAnnotation(Path.class))
                .map(Route::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        return "/" + parts.replaceAll("\\s*:[^}]*}", "}");
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.value().replaceAll("^/+|/+$", "");
    }
}
