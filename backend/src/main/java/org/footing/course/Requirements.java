package org.footing.course;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.footing.course.FrontMatter.Value;
import org.footing.course.Lesson.Requirement;
import org.footing.course.Names.Kind;
import org.footing.course.Names.Named;

/** What must be done before what: each item known, and no lesson waiting for itself. */
final class Requirements {

    private static final Pattern SHAPE = Pattern.compile("(\\S+?)\\s*(?:>=\\s*([0-9]{1,3})\\s*%?)?");

    /** One lesson's wish, by the lessons it leads to. */
    private record Step(String item, String lesson, Place place) {}

    private enum Mark {
        OPEN,
        DONE
    }

    private final Names names;
    private final Faults faults;
    private final Map<String, List<Step>> steps = new LinkedHashMap<>();

    Requirements(Names names, Faults faults) {
        this.names = names;
        this.faults = faults;
    }

    List<Requirement> read(String lesson, FrontMatter matter) {
        List<Requirement> requirements = new ArrayList<>();
        for (Value value : matter.list("requires")) {
            read(lesson, value).ifPresent(requirements::add);
        }
        return requirements;
    }

    private Optional<Requirement> read(String lesson, Value value) {
        Matcher matcher = SHAPE.matcher(value.text());
        String item = matcher.matches() ? matcher.group(1) : value.text();
        Optional<Named> named = names.find(item).filter(n -> n.kind() == Kind.LESSON || n.kind() == Kind.QUIZ);
        if (named.isEmpty()) {
            faults.error(
                    value.place(),
                    "there is no lesson or quiz " + Faults.quoted(item),
                    names.didYouMean(item, "name one by its id, such as heel-check>=70"));
            return Optional.empty();
        }
        Optional<Integer> minimum = Optional.ofNullable(matcher.group(2)).map(Integer::valueOf);
        if (minimum.filter(mark -> mark > 100).isPresent()) {
            faults.error(
                    value.place(), "a mark of " + minimum.get() + " cannot be reached", "give a mark from 0 to 100");
        } else if (minimum.isPresent() && named.get().kind() == Kind.LESSON) {
            faults.error(
                    value.place(),
                    "the lesson " + Faults.quoted(item) + " has no mark",
                    "require one of its quizzes, or leave the mark out");
        }
        steps.computeIfAbsent(lesson, l -> new ArrayList<>())
                .add(new Step(item, named.get().lesson(), value.place()));
        return Optional.of(new Requirement(item, minimum));
    }

    /** Depth first, without recursion: a course may be one chain of thousands of lessons. */
    void faultCycles() {
        Map<String, Mark> marks = new HashMap<>();
        for (String lesson : steps.keySet()) {
            if (!marks.containsKey(lesson)) {
                walk(lesson, marks);
            }
        }
    }

    private void walk(String start, Map<String, Mark> marks) {
        Deque<String> path = new ArrayDeque<>();
        Deque<Iterator<Step>> branches = new ArrayDeque<>();
        enter(start, marks, path, branches);
        while (!path.isEmpty()) {
            if (!branches.peekLast().hasNext()) {
                branches.removeLast();
                marks.put(path.removeLast(), Mark.DONE);
                continue;
            }
            Step step = branches.peekLast().next();
            Mark mark = marks.get(step.lesson());
            if (mark == Mark.OPEN) {
                faultCycle(path, step);
            } else if (mark == null) {
                enter(step.lesson(), marks, path, branches);
            }
        }
    }

    private void enter(String lesson, Map<String, Mark> marks, Deque<String> path, Deque<Iterator<Step>> branches) {
        marks.put(lesson, Mark.OPEN);
        path.addLast(lesson);
        branches.addLast(steps.getOrDefault(lesson, List.of()).iterator());
    }

    private void faultCycle(Deque<String> path, Step last) {
        List<String> cycle = new ArrayList<>(path);
        cycle = new ArrayList<>(cycle.subList(cycle.indexOf(last.lesson()), cycle.size()));
        cycle.add(last.lesson());
        faults.error(
                last.place(),
                "lessons require each other in a circle: " + String.join(" -> ", cycle),
                "remove " + Faults.quoted(last.item()) + " here or another of them");
    }
}
