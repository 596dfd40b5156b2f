package org.footing.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection to the program on this machine, with as little between it and the socket as there can be. */
final class Line implements AutoCloseable {

    /** @param location where a redirect leads; empty otherwise */
    record Answer(int status, String location, String body) {

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException(status + " instead of " + wanted + ": " + body);
            }
            return this;
        }
    }

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final String common;

    /** @param session empty for somebody who is not signed in */
    Line(int port, String session) throws IOException {
        socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
        common = "\r\nHost: localhost:" + port + (session.isEmpty() ? "" : "\r\nCookie: sid=" + session)
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ";
    }

    /** @param form in ASCII */
    Answer send(String method, String path, String form) throws IOException {
        return send(method, path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param type of the body, and further headers after it if need be */
    Answer send(String method, String path, String type, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream();
        request.writeBytes(
                (method + " " + path + " HTTP/1.1" + common + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        request.writeTo(out);
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var chunked = false;
        var location = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = header.substring(colon + 1).strip();
            if (name.equals("content-length")) {
                length = Integer.parseInt(value);
            } else if (name.equals("location")) {
                location = value;
            } else if (name.equals("transfer-encoding")) {
                chunked = true;
            }
        }
        var answer = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, location, new String(answer, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var answer = new ByteArrayOutputStream();
        for (var length = chunk(); length > 0; length = chunk()) {
            answer.write(in.readNBytes(length));
            line();
        }
        line();
        return answer.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("the program hung up");
            }
            line.append((char) letter);
        }
        line.setLength(line.length() - 1);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
