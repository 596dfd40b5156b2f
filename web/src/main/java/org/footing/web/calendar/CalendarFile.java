package org.footing.web.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.footing.calendar.Occasion;

/**
 * What is when as iCalendar (RFC 5545). Times are in UTC, so that no time zone has to be described; whole days are days. A UID is of the
 * thing and not of its time, so that what moves is moved in the calendars that know it.
 *
 * @param school names this installation in UIDs, as long as it is there
 * @param origin of addresses, with no slash behind
 */
record CalendarFile(String name, String school, String origin, List<Occasion> occasions) {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final Duration ASK_AGAIN = Duration.ofHours(4);

    /** @param now when it is written down, as each event has to say */
    String text(Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Footing//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), ASK_AGAIN));
        occasions.stream().map(occasion -> event(occasion, now)).forEach(calendar::add);
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Folded.lines(text.toString());
    }

    private VEvent event(Occasion occasion, Instant now) {
        var event = new VEvent(false);
        event.add(new DtStamp(now));
        event.add(new Uid(occasion.key() + "@" + school));
        event.add(new Sequence(occasion.sequence()));
        event.add(new Summary(OccasionWords.title(occasion)));
        event.add(new Description(OccasionWords.where(occasion)));
        event.add(new Url(URI.create(origin + occasion.address())));
        if (!occasion.place().isEmpty()) {
            event.add(new Location(occasion.place()));
        }
        if (occasion.wholeDay()) {
            event.add(new DtStart<>(occasion.day()));
            event.add(new DtEnd<>(occasion.lastDay().plusDays(1)));
        } else {
            event.add(new DtStart<>(occasion.from()));
            occasion.until().ifPresent(end -> event.add(new DtEnd<>(end)));
        }
        if (occasion.until().isEmpty() || occasion.kind() == Occasion.Kind.BREAK) {
            // Nobody is busy with a deadline.
            event.add(ImmutableTransp.TRANSPARENT);
        }
        return event;
    }

    /** Names what is in it, whenever it is written down. */
    String content() {
        return name + "|" + origin + "|" + String.join("|", keys(occasions));
    }

    private static List<String> keys(Collection<Occasion> occasions) {
        return occasions.stream().map(Occasion::toString).toList();
    }
}
