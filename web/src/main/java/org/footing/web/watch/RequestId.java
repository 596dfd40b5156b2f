package org.footing.web.watch;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What ties the lines of one request together, and what somebody can tell over the telephone. It is no secret. */
public record RequestId(String text) {

    static final String HEADER = "X-Request-Id";

    private static final String KEY = "footing.request";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /** Without those that are mistaken for others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 10;

    /** The one under which this request is written down. */
    public static String of(RoutingContext context) {
        return context.<RequestId>get(KEY).text;
    }

    static boolean known(RoutingContext context) {
        return context.get(KEY) != null;
    }

    /** @param given by a proxy that is believed; whatever could break a line is not taken */
    static RequestId taken(Optional<String> given) {
        return given.filter(text -> WELL_FORMED.matcher(text).matches())
                .map(RequestId::new)
                .orElseGet(RequestId::made);
    }

    void keep(RoutingContext context) {
        context.put(KEY, this);
        context.response().putHeader(HEADER, text);
    }

    private static RequestId made() {
        return new RequestId(ThreadLocalRandom.current()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining()));
    }
}
