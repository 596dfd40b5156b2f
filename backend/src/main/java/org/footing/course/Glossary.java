package org.footing.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Course.Term;

/**
 * Finds glossary terms in running text. Every form of every term hangs in one table under the hash of its first word: a word of
 * the text costs one look-up, however many terms there are.
 */
final class Glossary {

    static final Glossary EMPTY = new Glossary(List.of());

    /** A form of a term: lower case, single spaces. */
    private record Phrase(String words, Term term) {}

    /** A term found; {@code end} is where the text goes on. */
    record Hit(Term term, int end) {}

    private final List<Term> terms;
    private final Map<Integer, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Term> byAnchor = new HashMap<>();

    Glossary(List<Term> terms) {
        this.terms = List.copyOf(terms);
        for (Term term : terms) {
            byAnchor.putIfAbsent(term.id(), term);
            add(term.name(), term);
            term.also().forEach(form -> add(form, term));
        }
        Comparator<Phrase> longestFirst =
                Comparator.comparingInt(phrase -> -phrase.words().length());
        phrases.values().forEach(list -> list.sort(longestFirst));
    }

    List<Term> terms() {
        return terms;
    }

    Optional<Term> find(String anchor) {
        return Optional.ofNullable(byAnchor.get(anchor));
    }

    /** The longest term that starts with the word from {@code start} to {@code end}. */
    Optional<Hit> match(CharSequence text, int start, int end) {
        List<Phrase> candidates = phrases.get(hash(text, start, end));
        if (candidates == null) {
            return Optional.empty();
        }
        for (Phrase phrase : candidates) {
            int after = endOf(phrase.words(), text, start);
            if (after > 0) {
                return Optional.of(new Hit(phrase.term(), after));
            }
        }
        return Optional.empty();
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void add(String form, Term term) {
        String words = lower(form.strip().replaceAll("\\s+", " "));
        if (!words.isEmpty()) {
            addPhrase(words, term);
            addPhrase(words + "s", term);
            addPhrase(words + "es", term);
        }
    }

    private void addPhrase(String words, Term term) {
        int end = 0;
        while (end < words.length() && isWord(words.charAt(end))) {
            end++;
        }
        phrases.computeIfAbsent(hash(words, 0, end), h -> new ArrayList<>()).add(new Phrase(words, term));
    }

    private static int endOf(String words, CharSequence text, int start) {
        int at = start;
        for (int i = 0; i < words.length(); i++) {
            int next = words.charAt(i) == ' ' ? skipSpace(text, at) : at + 1;
            if (at >= text.length() || next == at) {
                return -1;
            }
            if (words.charAt(i) != ' ' && lower(text.charAt(at)) != words.charAt(i)) {
                return -1;
            }
            at = next;
        }
        return at < text.length() && isWord(text.charAt(at)) ? -1 : at;
    }

    private static int skipSpace(CharSequence text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static int hash(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + lower(text.charAt(i));
        }
        return hash;
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append(lower((char) c)));
        return lower.toString();
    }

    private static char lower(char c) {
        return Character.toLowerCase(c);
    }
}
