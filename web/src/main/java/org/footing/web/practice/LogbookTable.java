package org.footing.web.practice;

import static org.footing.web.practice.LogbookForm.WORDS;

import java.util.List;
import org.footing.practice.LogbookEntry;
import org.footing.web.page.PlainTable;

/** A logbook as a table for the awarding body: one row an entry, the oldest first. */
final class LogbookTable {

    private LogbookTable() {}

    static String of(List<LogbookEntry> newestFirst, LoggedWords words) {
        var table = new PlainTable(
                WORDS.csvDay(),
                WORDS.from(),
                WORDS.until(),
                WORDS.csvMinutes(),
                WORDS.venue(),
                WORDS.client(),
                WORDS.category(),
                WORDS.techniques(),
                WORDS.pressure(),
                WORDS.supervisedBy(),
                WORDS.csvState(),
                WORDS.notes());
        for (var n = newestFirst.size() - 1; n >= 0; n--) {
            table.row(cells(newestFirst.get(n), words));
        }
        return table.text();
    }

    private static String[] cells(LogbookEntry entry, LoggedWords words) {
        var logged = entry.logged;
        var times = TypedTimes.of(logged.startsAt(), logged.endsAt(), words.zone());
        return new String[] {
            times.day(),
            times.from(),
            times.until(),
            Long.toString(logged.length().toMinutes()),
            logged.venue(),
            logged.clientCode(),
            words.category(logged),
            words.techniques(logged),
            logged.pressure() == 0 ? "" : Integer.toString(logged.pressure()),
            logged.supervisedBy(),
            LoggedWords.state(entry),
            logged.notes()
        };
    }
}
