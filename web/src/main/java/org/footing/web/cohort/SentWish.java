package org.footing.web.cohort;

import jakarta.ws.rs.DefaultValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footing.course.Course;
import org.footing.insight.Matrix;
import org.footing.insight.Matrix.Order;
import org.footing.insight.Matrix.State;
import org.footing.insight.Matrix.Whom;
import org.footing.insight.Matrix.Wish;
import org.jboss.resteasy.reactive.RestQuery;

/** Who is looked for on the page of a cohort, as its address says. Links grow old: what it does not know, it leaves out. */
public class SentWish {

    private static final int LONGEST_NAME = 100;

    /** In no name, and no database takes the first of them. */
    private static final Pattern UNPRINTED = Pattern.compile("\\p{Cntrl}");

    @RestQuery
    @DefaultValue("")
    public String name = "";

    @RestQuery
    @DefaultValue("")
    public String item = "";

    @RestQuery
    @DefaultValue("")
    public String state = "";

    @RestQuery
    @DefaultValue("")
    public String show = "";

    @RestQuery
    @DefaultValue("")
    public String sort = "";

    @RestQuery
    @DefaultValue("")
    public String way = "";

    @RestQuery
    @DefaultValue("")
    public String page = "";

    Wish wish(Course course) {
        var known = Optional.of(item).filter(id -> Matrix.columns(course).stream()
                .anyMatch(column -> column.id().equals(id)));
        return new Wish(
                typed(),
                known,
                named(State.values(), state),
                named(Whom.values(), show).orElse(Whom.ALL),
                named(Order.values(), sort).orElse(Order.NAME),
                !way.equals("down"));
    }

    private String typed() {
        var text = UNPRINTED.matcher(name).replaceAll("").strip();
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    /** From 0; what is no number is the first. */
    int at() {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) - 1 : 0;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> word(one).equals(name)).findFirst();
    }

    /** As addresses say it. */
    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An address behind its question mark, of what is not as it is anyway. */
    static String query(Wish wish) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("name", wish.name());
        parts.put("item", wish.item().orElse(""));
        parts.put("state", wish.state().map(SentWish::word).orElse(""));
        parts.put("show", wish.whom() == Whom.ALL ? "" : word(wish.whom()));
        parts.put("sort", wish.order() == Order.NAME ? "" : word(wish.order()));
        parts.put("way", wish.up() ? "" : "down");
        return query(parts);
    }

    private static String query(Map<String, String> parts) {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
