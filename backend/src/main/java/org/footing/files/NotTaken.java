package org.footing.files;

/** A file is not taken. */
public class NotTaken extends RuntimeException {

    /** Why not. */
    public enum Refusal {
        EMPTY,
        TOO_LARGE,
        OTHER_KIND,
        /** It is damaged, cut short, or of a make that cannot be read here. */
        UNREADABLE,
        TOO_MANY_PIXELS,
        TOO_MANY_PAGES,
        /** It is not said what it shows, or at too great a length. */
        NO_CAPTION,
        /** The client has not agreed to photographs. */
        NO_PHOTOGRAPHS,
        /** What it is for takes nothing more: it is finished, or over. */
        CLOSED,
        /** This person has handed in as much as anybody may. */
        QUOTA
    }

    public final Refusal refusal;

    /** Bytes that count towards the quota; 0 where it is not about that. */
    public final long used;

    public NotTaken(Refusal refusal) {
        this(refusal, 0);
    }

    NotTaken(Refusal refusal, long used) {
        super(refusal.name());
        this.refusal = refusal;
        this.used = used;
    }
}
