package org.footing.web;

/** The program must not start like this; the message says why and what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }
}
