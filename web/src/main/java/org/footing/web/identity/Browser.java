package org.footing.web.identity;

import java.util.List;

/** What to call a device from what its browser says of itself: enough to tell the phone from the tablet. */
final class Browser {

    private record Sign(String part, String name) {}

    /** In this order: browsers name their forebears too. */
    private static final List<Sign> PROGRAMS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Firefox/", "Firefox"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> MACHINES = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "Mac"),
            new Sign("CrOS", "Chromebook"),
            new Sign("Linux", "Linux"));

    private Browser() {}

    static String name(String userAgent) {
        var program = first(PROGRAMS, userAgent);
        var machine = first(MACHINES, userAgent);
        return machine.isEmpty() ? program : program.isEmpty() ? machine : program + ", " + machine;
    }

    private static String first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.part()))
                .findFirst()
                .map(Sign::name)
                .orElse("");
    }
}
