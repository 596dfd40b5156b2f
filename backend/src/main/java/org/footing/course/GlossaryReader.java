package org.footing.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footing.course.Course.Term;

/** Reads {@code glossary.md}: {@code ## Term {also="other form"}} and what it means. */
record GlossaryReader(Catalogue course, Page page) {

    static final String PATH = "glossary.md";

    /** Terms before their definitions are written: definitions may link to other terms. */
    Glossary read() {
        List<Entries.Entry> entries = new Entries(page).read();
        List<Term> terms = entries.stream().map(this::term).toList();
        faultTwice(entries, terms);
        course.glossary(new Glossary(terms));
        List<Term> written = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            Scope scope = Scope.apart(course, page, term.id());
            String definition = new Writing(scope).blocks(entries.get(i).body());
            written.add(new Term(term.id(), term.name(), term.also(), definition));
        }
        return new Glossary(written);
    }

    private Term term(Entries.Entry entry) {
        entry.attributes().warnUnlessKnown(Set.of("also"), "a term", page.place(entry.heading()), page.faults());
        List<String> also = QuestionReader.words(entry.attributes(), "also");
        return new Term("term-" + Slugs.of(entry.name()), entry.name(), also, "");
    }

    private void faultTwice(List<Entries.Entry> entries, List<Term> terms) {
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            Place place = page.place(entries.get(i).heading());
            Integer first = lines.putIfAbsent(terms.get(i).id(), place.line());
            if (first != null) {
                page.faults()
                        .error(
                                place,
                                "the term " + Faults.quoted(terms.get(i).name()) + " is there twice",
                                "join it with line " + first);
            }
        }
    }
}
