package org.footing.course;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Width and height of a PNG, JPEG, GIF or WebP from its header; no pixel is decoded. */
record RasterSize(int width, int height) {

    static final int LONGEST_SIDE = 20_000;

    static Optional<RasterSize> of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n") && bytes.length >= 24) {
            return Optional.of(new RasterSize(in.getInt(16), in.getInt(20)));
        }
        if ((startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a")) && bytes.length >= 10) {
            in.order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new RasterSize(in.getShort(6) & 0xFFFF, in.getShort(8) & 0xFFFF));
        }
        if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP") && bytes.length >= 30) {
            return webp(bytes, in.order(ByteOrder.LITTLE_ENDIAN));
        }
        return startsWith(bytes, 0, "\u00FF\u00D8\u00FF") ? jpeg(in) : Optional.empty();
    }

    boolean isReasonable() {
        return width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE;
    }

    /** Lossy, lossless and extended files keep their size in three ways (RFC 9649, sections 2.5 to 2.7). */
    private static Optional<RasterSize> webp(byte[] bytes, ByteBuffer in) {
        if (startsWith(bytes, 12, "VP8 ")) {
            return Optional.of(new RasterSize(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF));
        }
        if (startsWith(bytes, 12, "VP8L")) {
            int bits = in.getInt(21);
            return Optional.of(new RasterSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
        }
        return startsWith(bytes, 12, "VP8X")
                ? Optional.of(new RasterSize((in.getInt(24) & 0xFFFFFF) + 1, (in.getInt(26) >>> 8) + 1))
                : Optional.empty();
    }

    /** Walks the segments to the first frame header (ITU-T T.81, B.2.2). */
    private static Optional<RasterSize> jpeg(ByteBuffer in) {
        int at = 2;
        while (at + 9 <= in.limit() && in.get(at) == (byte) 0xFF) {
            int marker = in.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new RasterSize(in.getShort(at + 7) & 0xFFFF, in.getShort(at + 5) & 0xFFFF));
            }
            at += marker == 0xFF ? 1 : 2 + (in.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int at, String start) {
        if (bytes.length < at + start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if ((char) (bytes[at + i] & 0xFF) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
