package org.footing.web.practice;

import java.util.List;
import java.util.stream.IntStream;
import org.footing.course.Course;
import org.footing.practice.Logged;

/**
 * What {@code practice/_logged} offers to be filled in.
 *
 * @param categories none where the course has no kinds of practice
 * @param clients codes that the student has used before
 */
public record LoggedFields(
        LogbookForm form,
        List<Choice> categories,
        List<Choice> techniques,
        List<Choice> pressures,
        List<String> clients) {

    private static final List<String> MORE = List.of("techniques", "pressure", "supervisedBy", "notes");

    /** Whether something is wrong that stands folded away. */
    public boolean moreWrong() {
        return MORE.stream().anyMatch(field -> !form.error(field).isEmpty());
    }

    static LoggedFields of(LogbookForm form, Course course, List<String> clients) {
        return new LoggedFields(
                form,
                course.practice().logbook().stream()
                        .map(category -> new Choice(
                                category.id(), category.title(), category.id().equals(form.category())))
                        .toList(),
                course.techniques()
                        .map(technique -> new Choice(
                                technique.id(),
                                technique.title(),
                                form.techniques().contains(technique.id())))
                        .toList(),
                IntStream.rangeClosed(1, Logged.DEEPEST)
                        .mapToObj(level -> new Choice(
                                Integer.toString(level),
                                LogbookForm.WORDS.pressureLevel(level),
                                form.pressure().equals(Integer.toString(level))))
                        .toList(),
                clients);
    }
}
