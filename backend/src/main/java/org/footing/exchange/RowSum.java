package org.footing.exchange;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.footing.identity.Sha256;

/** Tells whether two tables hold the same rows, in whatever order: databases sort texts differently. */
final class RowSum {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final String BETWEEN = "\u001f";

    private final MessageDigest hash = Sha256.digest();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    void add(List<String> cells) {
        var digest = hash.digest(String.join(BETWEEN, cells).getBytes(StandardCharsets.UTF_8));
        sum = sum.add(new BigInteger(1, digest)).mod(MODULUS);
        rows++;
    }

    long rows() {
        return rows;
    }

    String text() {
        return sum.toString(16);
    }
}
