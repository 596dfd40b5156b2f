package org.footing.exchange;

/** The archive cannot be restored; the message says why, for whoever wants to. Nothing was changed. */
public class BadArchive extends RuntimeException {

    BadArchive(String message) {
        super(message);
    }

    BadArchive(String message, Throwable cause) {
        super(message, cause);
    }
}
