package org.footing.web.operate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Token;

/**
 * The way from a command to the program that runs on the same data folder. Who may read the folder may command: the token stands
 * there, for its owner alone.
 *
 * @param address of the program on this machine
 */
public record RunningProgram(URI address, Token token) {

    private static final String FILE = "operator";
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The program that says it runs on this folder; it may have been killed since. */
    public static Optional<RunningProgram> in(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve(FILE));
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new RunningProgram(URI.create(lines.get(0)), new Token(lines.get(1))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nobody but the owner of the folder can read it at any moment, so the file is made with its permissions. */
    void announce(Path data) throws IOException {
        withdraw(data);
        var file = data.resolve(FILE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
        }
        Files.write(file, List.of(address.toString(), token.text()));
    }

    static void withdraw(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    boolean answers() throws InterruptedException {
        return send("/operate", BodyHandlers.discarding()).isPresent();
    }

    /** What it answered; empty when no program answers there any more, or it did not do it. */
    <T> Optional<T> ask(String path, BodyHandler<T> body) throws InterruptedException {
        return send(path, body).filter(answer -> answer.statusCode() == OK).map(HttpResponse::body);
    }

    private <T> Optional<HttpResponse<T>> send(String path, BodyHandler<T> body) throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token.text())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return Optional.of(
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, body));
        } catch (IOException silent) {
            return Optional.empty();
        }
    }
}
