package org.footing.web.watch;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the log what stands in rows: of a broken constraint or a text that is too long H2 and PostgreSQL say the values,
 * which are names, addresses and tokens. Whatever wraps such a fault repeats its words.
 */
final class WithoutValues extends ExtFormatter {

    private final Formatter form;

    WithoutValues(Formatter form) {
        this.form = form;
    }

    @Override
    public String format(ExtLogRecord event) {
        var words = words(event.getThrown());
        if (words.isEmpty()) {
            return form.format(event);
        }
        var told = new ExtLogRecord(event);
        told.setThrown(new Told(event.getThrown(), words));
        return form.format(told);
    }

    @Override
    public boolean isCallerCalculationRequired() {
        return !(form instanceof ExtFormatter known) || known.isCallerCalculationRequired();
    }

    /** All that the database said of this fault. */
    private static List<String> words(@Nullable Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .flatMap(refused ->
                        Stream.iterate((SQLException) refused, Objects::nonNull, SQLException::getNextException))
                .flatMap(refused -> Stream.ofNullable(refused.getMessage()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** A fault as it may be told, in the place of the one that says too much. */
    private static final class Told extends Throwable {

        private static final String WITHHELD = "(the database's words are withheld)";

        Told(Throwable fault, List<String> withheld) {
            super(text(fault, withheld));
            setStackTrace(fault.getStackTrace());
            Optional.ofNullable(fault.getCause()).ifPresent(cause -> initCause(new Told(cause, withheld)));
        }

        private static String text(Throwable fault, List<String> withheld) {
            var text = withheld.stream()
                    .reduce(String.valueOf(fault.getMessage()), (told, words) -> told.replace(words, WITHHELD));
            var state = fault instanceof SQLException refused
                    ? " SQLSTATE %s, code %d".formatted(refused.getSQLState(), refused.getErrorCode())
                    : "";
            return fault.getClass().getName() + ": " + text + state;
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
