package org.footing.web.page;

import java.net.URI;
import java.util.Optional;

/** A place of this program to go to next, as a browser sent it. Anything that could lead elsewhere is the home page instead. */
public record LocalPath(String path) {

    private static final LocalPath HOME = new LocalPath("/");

    public static LocalPath of(Optional<String> given) {
        return given.filter(LocalPath::local).map(LocalPath::new).orElse(HOME);
    }

    /** One leading slash: browsers read {@code //host} and {@code /\\host} as another host. */
    private static boolean local(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')
                && parses(path);
    }

    private static boolean parses(String path) {
        try {
            var uri = URI.create(path);
            return uri.getHost() == null && uri.getScheme() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
