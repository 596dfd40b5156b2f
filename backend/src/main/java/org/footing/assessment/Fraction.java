package org.footing.assessment;

/** An exact share of a mark; rounded for display alone. Always in lowest terms, the denominator positive. */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    public Fraction {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
        var divisor = divisor(Math.abs(numerator), denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(-other.numerator, other.denominator));
    }

    /** Not below nothing and not above the whole. */
    public Fraction clamped() {
        return compareTo(ZERO) < 0 ? ZERO : compareTo(ONE) > 0 ? ONE : this;
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    private static long divisor(long one, long other) {
        return other == 0 ? Math.max(one, 1) : divisor(other, one % other);
    }
}
