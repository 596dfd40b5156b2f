package org.footing.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts the program, and says in plain words why it could not. */
@QuarkusMain
public class Main {

    private static final int H2_ALREADY_OPEN = 90020;

    public static void main(String... arguments) {
        Quarkus.run(
                null,
                (status, fault) -> {
                    Optional.ofNullable(fault).flatMap(Main::inWords).ifPresent(System.err::println);
                    System.exit(status);
                },
                arguments);
    }

    /** The refusal that the program itself wrote, or the one cause that people meet: two programs on one data folder. */
    static Optional<String> inWords(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> words(cause).stream())
                .findFirst();
    }

    private static Optional<String> words(Throwable cause) {
        if (cause instanceof CannotStart refusal) {
            return Optional.of(refusal.getMessage());
        }
        return cause instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN
                ? Optional.of(
                        "The data folder is in use by another Footing. Stop that one, or choose another folder with --data.")
                : Optional.empty();
    }
}
