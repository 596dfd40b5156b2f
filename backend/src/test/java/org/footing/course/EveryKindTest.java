package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EveryKindTest {

    @Test
    void everyKindIsReadWithoutAFault() {
        assertEquals("", EveryKind.course().faults());
        assertEquals(
                Set.of(Question.class.getPermittedSubclasses()),
                EveryKind.course().quiz().questions().stream()
                        .map(Object::getClass)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyKindHasAVersionOfItsOwnThatNoAddressChanges() {
        List<String> versions = versions(new Addresses("/lessons/", "/files/"));

        assertEquals(versions, versions(new Addresses("/elsewhere/", "/editions/9/")));
        assertEquals(versions.size(), new HashSet<>(versions).size());
        assertTrue(versions.stream().allMatch(version -> version.length() == 64));
    }

    private static List<String> versions(Addresses addresses) {
        return EveryKind.course()
                .compile(addresses)
                .course()
                .orElseThrow()
                .lessons()
                .flatMap(Lesson::quizzes)
                .flatMap(quiz -> quiz.questions().stream())
                .map(question -> question.head().version())
                .toList();
    }
}
