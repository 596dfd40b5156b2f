package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the file after a sync under load is what a kill at that moment would leave behind. */
class WholeOnTheDiskTest {

    private static final int WRITERS = 8;
    private static final int TABLES_BETWEEN = 200;
    private static final int SYNCS = 30;
    private static final int PATIENCE_SECONDS = 30;
    private static final String TORN =
            "select count(*) from counted c where c.revision <> (select count(*) from happened h where h.counted = c.id)";

    private final CommitGate gate = new CommitGate();
    private final AtomicBoolean ended = new AtomicBoolean();

    private final Path folder;

    WholeOnTheDiskTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Without the gate one sync in five holds a counter without its event, or the other way about. */
    @Test
    void aTransactionIsOnTheDiskWholeOrNotAtAll() throws Exception {
        try (var database = open("school")) {
            write(database);
            var threads = Executors.newFixedThreadPool(WRITERS);
            try {
                var writers = new ArrayList<Future<Integer>>();
                for (var writer = 0; writer < WRITERS; writer++) {
                    writers.add(threads.submit(writing(writer)));
                }
                for (var sync = 0; sync < SYNCS; sync++) {
                    TimeUnit.MILLISECONDS.sleep(3);
                    gate.whileClosed(() -> execute(database, "checkpoint sync"));
                    assertEquals(0, torn(), "sync " + sync);
                }
                ended.set(true);
                for (var writer : writers) {
                    writer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                }
            } finally {
                ended.set(true);
                threads.shutdown();
            }
        }
    }

    private void write(Connection database) throws SQLException {
        // No writing in the background: it is the syncs that are looked at.
        execute(database, "set write_delay 2000");
        execute(database, "create table counted (id int primary key, revision int not null)");
        for (var table = 0; table < TABLES_BETWEEN; table++) {
            execute(database, "create table between_" + table + " (id int primary key)");
        }
        execute(database, "create table happened (id identity primary key, counted int not null)");
        execute(database, "create index happened_counted on happened (counted)");
        for (var writer = 0; writer < WRITERS; writer++) {
            execute(database, "insert into counted values (" + writer + ", 0)");
        }
    }

    /** The counter and its event, again and again, each time in one transaction; half of them the event first. */
    private Callable<Integer> writing(int writer) {
        var acts = IntStream.of(writer % 2, 1 - writer % 2)
                .mapToObj(act -> act == 0
                        ? "update counted set revision = revision + 1 where id = " + writer
                        : "insert into happened (counted) values (" + writer + ")")
                .toList();
        return () -> {
            var done = 0;
            try (var connection = open("school")) {
                connection.setAutoCommit(false);
                for (; !ended.get(); done++) {
                    for (var act : acts) {
                        execute(connection, act);
                    }
                    gate.enter(connection);
                    try {
                        connection.commit();
                    } finally {
                        gate.leave(connection);
                    }
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            }
            return done;
        };
    }

    private int torn() throws Exception {
        Files.copy(folder.resolve("school.mv.db"), folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var copy = open("copy");
                var statement = copy.createStatement();
                var rows = statement.executeQuery(TORN)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve(name));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
