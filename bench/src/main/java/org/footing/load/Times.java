package org.footing.load;

import java.util.Arrays;
import java.util.List;

/** How long answers took, in nanoseconds; many threads may tell. */
final class Times {

    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
    }

    synchronized int count() {
        return count;
    }

    /** The shortest first. */
    synchronized long[] sorted() {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted;
    }

    static long[] sorted(List<Times> parts) {
        return parts.stream()
                .flatMapToLong(times -> Arrays.stream(times.sorted()))
                .sorted()
                .toArray();
    }

    /** Milliseconds that so large a share took at most; of some, the shortest first. */
    static double millis(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
