package org.footing.web.pdf;

/** What a page is printed on. */
public enum Paper {
    A4("210mm 297mm"),
    LETTER("8.5in 11in");

    private final String size;

    Paper(String size) {
        this.size = size;
    }

    /** @param wish as it stands in an address: {@code letter}; anything else means A4 */
    public static Paper of(String wish) {
        return wish.equalsIgnoreCase(LETTER.name()) ? LETTER : A4;
    }

    /** As a stylesheet says it, which may change the margin after it. */
    String rule() {
        return "@page { size: " + size + "; }\n";
    }
}
