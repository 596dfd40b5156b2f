package org.footing.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an author wants to know of a course that has no error: how much there is, how it reads, and what is missing. */
final class ContentReport {

    private final Course course;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** @param documents those that the course was compiled of */
    ContentReport(Course course, Collection<Document> documents) {
        this.course = course;
        Map<String, Document> byPath = new LinkedHashMap<>();
        documents.forEach(document -> byPath.putIfAbsent(document.path(), document));
        // Their faults have been told by the compiler.
        Faults told = new Faults();
        course.lessons().forEach(lesson -> Page.read(byPath.get(lesson.path()), told)
                .ifPresent(page -> pages.put(lesson.path(), page)));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        section(lines, "Lessons", new LessonLines(course, pages).lines());
        section(lines, "Curriculum items and the lessons, by number, that cover them", new ItemLines(course).lines());
        section(lines, "Outcomes", new OutcomeLines(course).lines());
        section(lines, "Facts that cite no source", claims());
        section(lines, "Pictures", new PictureLines(course).lines());
        section(lines, "Questions", new QuestionLines(course).lines());
        return lines;
    }

    private List<String> claims() {
        List<String> claims = pages.values().stream()
                .flatMap(page -> UnsourcedClaims.of(page).stream())
                .map(claim -> TextTable.cut(
                        "  " + claim.place().path() + ":" + claim.place().line() + ": " + claim.text(),
                        TextTable.WIDTH))
                .toList();
        return claims.isEmpty() ? List.of("  none") : claims;
    }

    private static void section(List<String> lines, String title, List<String> content) {
        lines.add("");
        lines.add(title);
        lines.add("");
        lines.addAll(content);
    }
}
