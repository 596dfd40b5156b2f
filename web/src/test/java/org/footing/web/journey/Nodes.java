package org.footing.web.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.footing.identity.Token;

/**
 * Two nodes on one PostgreSQL behind nginx, started at the same moment on an empty database, as bin/cluster does. Through a proxy the
 * sample school wants passwords of its own.
 */
final class Nodes implements AutoCloseable {

    /** Far from what the program's own sequence will reach. */
    private static final long FIRST_SESSION = 20_000_000;

    private final SchoolDatabase database = SchoolDatabase.onServer("nodes_" + System.nanoTime());
    private final List<Program> nodes = List.of(node("node-1"), node("node-2"));
    private final Nginx nginx;
    private long sessions;

    Nodes() throws IOException {
        for (var node : nodes) {
            node.launch();
        }
        nodes.forEach(Program::awaitReady);
        nginx = new Nginx(
                nodes.get(0).file("nginx"), nodes.get(0).port(), nodes.get(1).port());
    }

    private Program node(String name) throws IOException {
        return Program.node(name, database)
                .with("footing.demo-passwords", "true")
                .with("footing.proxies", "127.0.0.1")
                .with("footing.allow-http", "true")
                .with("footing.backups.look-after", "1s");
    }

    Program node(int number) {
        return nodes.get(number);
    }

    List<Program> all() {
        return nodes;
    }

    /** That of nginx. */
    String door() {
        return nginx.door();
    }

    Connection database() throws SQLException {
        return database.open();
    }

    /** What the node that made the school said once. */
    String password(String username) {
        var said = Pattern.compile("Password of " + username + ": (\\S+)")
                .matcher(nodes.get(0).said() + nodes.get(1).said());
        if (!said.find()) {
            throw new AssertionError("nobody said the password of " + username);
        }
        return said.group(1);
    }

    /** Of somebody who has signed in already, also of those who have no password. @return what the cookie holds */
    String session(String username) throws SQLException {
        var token = Token.random();
        var now = Instant.now();
        try (var connection = database();
                var insert = connection.prepareStatement(
                        """
                        insert into session (id, person_id, token_hash, device, created_at, last_seen_at, expires_at)
                        select ?, id, ?, 'journey', ?, ?, ? from person where username = ?
                        """)) {
            insert.setLong(1, FIRST_SESSION + sessions++);
            insert.setString(2, token.hash());
            insert.setTimestamp(3, Timestamp.from(now));
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setTimestamp(5, Timestamp.from(now.plus(1, ChronoUnit.DAYS)));
            insert.setString(6, username);
            insert.executeUpdate();
        }
        return "sid=" + token.text();
    }

    /** The nightly backups on either node. */
    List<Path> backups() {
        return nodes.stream().flatMap(node -> node.backups().stream()).toList();
    }

    @Override
    public void close() throws InterruptedException {
        nginx.close();
        for (var node : nodes) {
            node.close();
        }
    }
}
