package org.footing.identity;

/** How the way to a mail server is encrypted. */
public enum MailSecurity {
    /** From the first byte on, port 465 as a rule. */
    TLS,
    /** After a greeting, port 587 as a rule; never without. */
    STARTTLS,
    /** Not at all: for a server on the same machine. */
    NONE
}
