package org.footing.web;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What a page is made of apart from its words: each element with the names of its attributes and with where it leads, numbers and
 * questions left out. Two pages that differ in somebody's words alone have the same one.
 */
public record Skeleton(int status, List<String> parts) {

    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "srcset",
            "action",
            "formaction",
            "poster",
            "data",
            "xlink:href",
            "ping",
            "background",
            "http-equiv");

    public static Skeleton of(Response answer) {
        return of(answer, "nothing-left-out");
    }

    /** @param without elements that are left out with all that is in them */
    public static Skeleton of(Response answer, String without) {
        var page = Jsoup.parse(answer.asString());
        page.select(without).remove();
        return new Skeleton(
                answer.statusCode(),
                page.getAllElements().stream().map(Skeleton::part).toList());
    }

    private static String part(Element element) {
        return element.attributes().asList().stream()
                .map(Skeleton::attribute)
                .sorted()
                .collect(Collectors.joining(" ", element.tagName() + " ", ""));
    }

    private static String attribute(Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        return ADDRESSES.contains(name)
                ? name + "="
                        + attribute
                                .getValue()
                                .replaceAll("\\?.*", "")
                                .replaceAll("/files/[\\w-]+", "/files/name")
                                .replaceAll("\\d+", "0")
                : name;
    }

    /** Where the two part; empty when they are the same. */
    public List<String> beside(Skeleton expected) {
        var parting = new ArrayList<String>();
        if (status != expected.status) {
            parting.add(status + ", not " + expected.status);
        }
        for (var at = 0; at < Math.max(parts.size(), expected.parts.size()) && parting.isEmpty(); at++) {
            var here = at < parts.size() ? parts.get(at) : "nothing";
            var there = at < expected.parts.size() ? expected.parts.get(at) : "nothing";
            if (!here.equals(there)) {
                parting.add("element " + at + " is " + here + ", not " + there);
            }
        }
        return parting;
    }
}
