package org.footing.web.operate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
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
import org.footing.web.CannotStart;

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
        Files.deleteIfExists(data.resolve(FILE));
        var file = data.resolve(FILE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
        }
        Files.write(file, List.of(address.toString(), token.text()));
    }

    /** Says no more that the program with this token runs on this folder; whatever another program says there stays. */
    static void withdraw(Path data, Token own) throws IOException {
        if (in(data).map(RunningProgram::token).filter(own::equals).isPresent()) {
            Files.deleteIfExists(data.resolve(FILE));
        }
    }

    boolean answers() throws InterruptedException {
        return send("/operate", BodyHandlers.discarding()).isPresent();
    }

    /**
     * What it answered; empty when nobody listens there any more.
     *
     * @throws CannotStart when somebody does, but it came to nothing: a second program beside the first would be no help
     */
    <T> Optional<T> ask(String path, BodyHandler<T> body) throws InterruptedException {
        return send(path, body).map(this::done);
    }

    private <T> T done(HttpResponse<T> answer) {
        if (answer.statusCode() != OK) {
            throw new CannotStart(
                    "What runs at %s did not do it (%d); its log says why. If that is not the Footing of this folder, remove the file %s there, and try again."
                            .formatted(address, answer.statusCode(), FILE));
        }
        return answer.body();
    }

    private <T> Optional<HttpResponse<T>> send(String path, BodyHandler<T> body) throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token.text())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return Optional.of(
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, body));
        } catch (ConnectException nobody) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new CannotStart(
                    "What the program at %s was asked to do broke off: %s. See that there is room on the disk, look at its log, and try again."
                            .formatted(address, broken.getMessage()));
        }
    }
}
