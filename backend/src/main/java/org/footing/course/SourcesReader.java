package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.footing.course.Course.Source;

/** Reads {@code sources.md}: {@code ## EV08} and what it is. */
record SourcesReader(Catalogue course, Page page) {

    static final String PATH = "sources.md";

    List<Source> read() {
        List<Entries.Entry> entries = new Entries(page).read();
        // All ids first: sources may cite each other.
        entries.forEach(this::announce);
        List<Source> sources = new ArrayList<>();
        for (Entries.Entry entry : entries) {
            Scope scope = Scope.apart(course, page, "source-" + Slugs.of(entry.name()));
            String body = new Writing(scope).blocks(entry.body());
            sources.add(new Source(entry.name(), body));
        }
        course.write(sources);
        return sources;
    }

    private void announce(Entries.Entry entry) {
        Place place = page.place(entry.heading());
        Optional<Source> first = course.sourceAnchored(entry.name().toLowerCase(Locale.ROOT));
        if (!entry.name().matches("[A-Za-z0-9_-]{1,64}")) {
            page.faults()
                    .error(
                            place,
                            Faults.quoted(entry.name()) + " cannot be cited",
                            "head it with one word of letters and digits, such as ## EV08");
        } else if (first.isPresent()) {
            page.faults().error(place, "the source " + Faults.quoted(entry.name()) + " is there twice", "keep one");
        }
        course.add(new Source(entry.name(), ""));
    }
}
