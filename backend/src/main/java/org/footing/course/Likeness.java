package org.footing.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds questions that share most of their words, by the runs of three words in them: the share of common runs in all runs of both
 * (Jaccard's index) is at least 0.6.
 */
final class Likeness {

    private static final double ALIKE = 0.6;
    private static final int RUN = 3;

    /** A run that more questions have says nothing: which of the following … */
    private static final int COMMON = 40;

    private final List<Set<String>> runs;
    private final int[] groups;

    Likeness(List<Question> questions) {
        this.runs = questions.stream().map(Likeness::runs).toList();
        this.groups = new int[questions.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = i;
        }
        join();
    }

    /** The places of those that are alike, in order. */
    List<List<Integer>> groups() {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            members.computeIfAbsent(group(i), g -> new ArrayList<>()).add(i);
        }
        return members.values().stream().filter(group -> group.size() > 1).toList();
    }

    private void join() {
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Map<Integer, Integer> common = new HashMap<>();
            for (String run : runs.get(i)) {
                List<Integer> others = having.computeIfAbsent(run, r -> new ArrayList<>());
                if (others.size() < COMMON) {
                    others.forEach(other -> common.merge(other, 1, Integer::sum));
                    others.add(i);
                }
            }
            int here = i;
            common.forEach((other, shared) -> {
                if (shared >= ALIKE * (runs.get(here).size() + runs.get(other).size() - shared)) {
                    groups[group(here)] = group(other);
                }
            });
        }
    }

    private int group(int member) {
        return groups[member] == member ? member : group(groups[member]);
    }

    private static Set<String> runs(Question question) {
        List<String> words = Stream.concat(Stream.of(Html.words(question.head().text())), question.choices().stream())
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
