package org.footing.assessment;

/**
 * A form with {@code *} for any run of characters, also none. After each star the earliest fit of what follows is taken, so the
 * work is bounded by the product of both lengths, whatever the form.
 */
record Wildcard(String form) {

    private static final int NONE = -1;

    boolean matches(String text) {
        var at = 0;
        var star = NONE;
        var resume = 0;
        var place = 0;
        while (place < text.length()) {
            if (isStar(at)) {
                star = at++;
                resume = place;
            } else if (at < form.length() && form.charAt(at) == text.charAt(place)) {
                at++;
                place++;
            } else if (star == NONE) {
                return false;
            } else {
                at = star + 1;
                place = ++resume;
            }
        }
        return onlyStarsFrom(at);
    }

    private boolean isStar(int at) {
        return at < form.length() && form.charAt(at) == '*';
    }

    private boolean onlyStarsFrom(int at) {
        return form.chars().skip(at).allMatch(letter -> letter == '*');
    }
}
