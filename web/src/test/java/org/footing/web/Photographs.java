package org.footing.web;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as phones make them. */
public final class Photographs {

    /** What the phone writes of itself. */
    public static final String MAKE = "Phone";

    private Photographs() {}

    /** A JPEG of a few bytes. */
    public static byte[] small() {
        return jpeg(4, 2);
    }

    /** A JPEG that tells of the phone and where it was, and lies on its side. */
    public static byte[] withPlace() {
        var picture = jpeg(80, 40);
        var exif = exif();
        return ByteBuffer.allocate(picture.length + exif.length + 4)
                .put(picture, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(picture, 2, picture.length - 2)
                .array();
    }

    private static byte[] jpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Exif 2.3: make, orientation 6, and a place with its latitude alone. */
    private static byte[] exif() {
        return ByteBuffer.allocate(116)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 3)
                .put(entry(0x010F, 2, 6, 50))
                .put(entry(0x0112, 3, 1, 6 << 16))
                .put(entry(0x8825, 4, 1, 56))
                .putInt(0)
                .put((MAKE + "\0").getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 2)
                .put(entry(1, 2, 2, 'N' << 24))
                .put(entry(2, 5, 3, 86))
                .putInt(0)
                .putInt(51)
                .putInt(1)
                .putInt(30)
                .putInt(1)
                .putInt(0)
                .putInt(1)
                .array();
    }

    private static byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(12)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }
}
