package org.footing.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact share of a mark, or a mark; rounded for display alone. Always in lowest terms, the denominator positive. Written
 * {@code 5/6}.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
        var divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(BigDecimal number) {
        var scale = Math.max(number.scale(), 0);
        return new Fraction(number.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /** @throws IllegalArgumentException if the text is not two whole numbers with a stroke between them */
    public static Fraction parse(String text) {
        var stroke = text.indexOf('/');
        if (stroke < 0) {
            throw new IllegalArgumentException(text);
        }
        return new Fraction(new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when the other is nothing */
    public Fraction over(Fraction other) {
        var sign = BigInteger.valueOf(other.numerator.signum());
        if (sign.signum() == 0) {
            throw new ArithmeticException("a share of nothing");
        }
        return times(new Fraction(other.denominator.multiply(sign), other.numerator.abs()));
    }

    /** Not below nothing and not above the whole. */
    public Fraction clamped() {
        return compareTo(ZERO) < 0 ? ZERO : compareTo(ONE) > 0 ? ONE : this;
    }

    public double value() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Per cent, rounded half up: 2/3 is 67. */
    public int percent() {
        return new BigDecimal(numerator.multiply(HUNDRED))
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @JsonValue
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
