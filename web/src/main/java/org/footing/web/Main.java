package org.footing.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts the program, and says in plain words why it could not. In dev mode the same process starts it again and again. */
@QuarkusMain
public class Main {

    private static final String REHEARSE = "--rehearse";
    private static final int H2_ALREADY_OPEN = 90020;

    /** Stops as soon as everything has started, so that the JVM can note which classes a start loads. */
    public static class Rehearsal implements QuarkusApplication {
        @Override
        public int run(String... arguments) {
            return 0;
        }
    }

    public static void main(String... arguments) {
        Quarkus.run(
                arguments.length == 1 && arguments[0].equals(REHEARSE) ? Rehearsal.class : null,
                (status, fault) -> {
                    Optional.ofNullable(fault).ifPresent(Main::say);
                    if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
                        System.exit(status);
                    }
                },
                arguments);
    }

    private static void say(Throwable fault) {
        inWords(fault).ifPresentOrElse(System.err::println, fault::printStackTrace);
    }

    /** The refusal that the program itself wrote, or one of the causes that people meet: two programs on one port or one data folder. */
    static Optional<String> inWords(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> words(cause).stream())
                .findFirst();
    }

    private static Optional<String> words(Throwable cause) {
        if (cause instanceof CannotStart refusal) {
            return Optional.of(refusal.getMessage());
        }
        if (cause instanceof BindException) {
            return Optional.of("Another program listens on that port. Stop it, or choose another port with --port.");
        }
        return cause instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN
                ? Optional.of(
                        "The data folder is in use by another Footing. Stop that one, or choose another folder with --data.")
                : Optional.empty();
    }
}
