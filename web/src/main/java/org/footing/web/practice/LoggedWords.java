package org.footing.web.practice;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.course.Course;
import org.footing.course.Practice.Category;
import org.footing.course.Technique;
import org.footing.practice.LogbookEntry;
import org.footing.practice.Logged;
import org.footing.web.page.Dates;

/** What was logged, in words: for the student, for whoever vouches, and for the awarding body. */
record LoggedWords(Course course, ZoneId zone) {

    private static final LogbookMessages WORDS = LogbookForm.WORDS;

    /** 30 November 2026, 14:00–15:30. */
    String when(Logged logged) {
        return new Dates(zone).fromUntil(logged.startsAt(), logged.endsAt());
    }

    /** Kind, client, techniques, pressure, supervision. */
    List<String> facts(Logged logged) {
        return Stream.of(
                        category(logged),
                        WORDS.clientCoded(logged.clientCode()),
                        logged.venue(),
                        techniques(logged),
                        logged.pressure() == 0 ? "" : WORDS.pressureLevel(logged.pressure()),
                        supervision(logged))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    String supervision(Logged logged) {
        return logged.supervised() ? WORDS.supervisedByName(logged.supervisedBy()) : WORDS.notSupervised();
    }

    String category(Logged logged) {
        return course.practice().logbook().stream()
                .filter(category -> category.id().equals(logged.category()))
                .map(Category::title)
                .findFirst()
                .orElse(logged.category());
    }

    String techniques(Logged logged) {
        var titles = titles();
        return logged.techniques().stream()
                .map(id -> titles.getOrDefault(id, id))
                .collect(Collectors.joining(", "));
    }

    /** Of the techniques, by their ids. */
    Map<String, String> titles() {
        return course.techniques().collect(Collectors.toMap(Technique::id, Technique::title));
    }

    static String state(LogbookEntry entry) {
        var by = entry.confirmedBy;
        if (by != null) {
            return WORDS.confirmedBy(by.name);
        }
        var supervisor = entry.supervisor;
        if (supervisor != null) {
            return WORDS.confirmedByPin(supervisor.name);
        }
        return entry.returned() ? WORDS.sentBack() : WORDS.waits();
    }

    /** As {@code tags/state} draws it. */
    static String drawn(LogbookEntry entry) {
        return entry.confirmed() ? "done" : entry.returned() ? "late" : "now";
    }
}
