package org.footing.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.footing.files.Cleaning.Cleaned;
import org.footing.files.NotTaken.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come, honest and hostile, made here byte by byte. */
class CleaningTest {

    private static final String PLACE = "+51.5007-000.1246/";

    @TempDir
    Path folder = Path.of("");

    private final Cleaning cleaning = new Cleaning();

    @Test
    void aPhotographTellsNoMoreWhereItWasTakenOrByWhat() throws Exception {
        var photograph = Photographs.withPlace();
        assertTrue(directories(photograph).containsAll(Set.of(GpsDirectory.class, ExifIFD0Directory.class)));
        var clean = bytes(clean(photograph, "image/jpeg"));

        assertFalse(directories(clean).stream().anyMatch(kind -> kind.getName().contains(".exif.")));
        assertFalse(text(clean).contains(Photographs.MAKE));
    }

    @Test
    void aPhotographThatLayOnItsSideStands() throws IOException {
        var file = clean(Photographs.withPlace(), "image/jpeg");
        var upright = read(bytes(file));

        assertEquals(40, upright.getWidth());
        assertEquals(80, upright.getHeight());
        assertTrue(near(Color.ORANGE, upright.getRGB(20, 10)), "the left half is on top");
        assertTrue(near(Color.BLUE, upright.getRGB(20, 70)));
    }

    @ParameterizedTest
    @CsvSource({"1,OB/OB", "2,BO/BO", "3,BO/BO", "4,OB/OB", "5,OO/BB", "6,OO/BB", "7,BB/OO", "8,BB/OO"})
    void everyOrientationIsBroughtUpright(int orientation, String expected) throws IOException {
        var photograph = Photographs.withPlace();
        photograph[text(photograph).indexOf("MM") + 2 + 2 + 4 + 2 + 12 + 9] = (byte) orientation;
        var upright = read(bytes(clean(photograph, "image/jpeg")));

        var rows = new ArrayList<String>();
        for (var y : List.of(upright.getHeight() / 4, upright.getHeight() * 3 / 4)) {
            rows.add(letter(upright.getRGB(upright.getWidth() / 4, y))
                    + letter(upright.getRGB(upright.getWidth() * 3 / 4, y)));
        }
        assertEquals(expected, String.join("/", rows));
    }

    @Test
    void nothingIsHiddenBetweenOrBehindTheSegmentsOfAPhotograph() throws IOException {
        var jpeg = Photographs.jpeg(20, 20);
        var hidden = join(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 10},
                "<script>".getBytes(ISO_8859_1),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                "<script>PK\3\4".getBytes(ISO_8859_1));

        assertFalse(text(bytes(clean(hidden, "image/jpeg"))).contains("<script>"));
    }

    @Test
    void aPictureWithoutLossBecomesAPngAndAllGetASmallOne() throws IOException {
        var gif = picture("gif", 1000, 500);
        var file = file(gif);
        var cleaned = cleaning.clean(file, "image/gif");

        assertEquals("image/png", cleaned.type());
        assertEquals(1000, read(bytes(file)).getWidth());
        assertEquals(640, read(cleaned.pages().get(0)).getWidth());
        assertEquals(320, read(cleaned.pages().get(0)).getHeight());
    }

    @Test
    void aPictureThatIsCutShortIsRefused() throws IOException {
        var jpeg = picture("jpeg", 300, 300);
        refused(Refusal.UNREADABLE, Arrays.copyOf(jpeg, jpeg.length / 2), "image/jpeg");
        refused(Refusal.UNREADABLE, Arrays.copyOf(picture("png", 300, 300), 200), "image/png");
        refused(Refusal.UNREADABLE, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "image/jpeg");
    }

    @Test
    void aSmallFileThatSaysItIsAHugePictureIsRefusedBeforeItIsPainted() throws IOException {
        refused(Refusal.TOO_MANY_PIXELS, hugePng(), "image/png");
    }

    @Test
    void aHeicIsRefusedSinceNothingHereCanCleanIt() throws IOException {
        refused(Refusal.UNREADABLE, box("ftyp", "heic".getBytes(ISO_8859_1)), "image/heic");
    }

    @Test
    void aWebPLosesWhatTellsOfTheCameraAndKeepsItsPicture() throws IOException {
        var webp = webp(
                chunk("VP8X", new byte[] {0b1100, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                chunk("VP8 ", "picture.".getBytes(ISO_8859_1)),
                chunk("EXIF", PLACE.getBytes(ISO_8859_1)));
        var clean = bytes(clean(join(webp, "behind".getBytes(ISO_8859_1)), "image/webp"));

        assertEquals(webp.length, clean.length);
        assertTrue(text(clean).contains("picture."));
        assertFalse(text(clean).contains(PLACE));
        assertEquals(0, clean[20], "it says that there is nothing");
        refused(Refusal.UNREADABLE, Arrays.copyOf(webp, webp.length - 3), "image/webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isom", "mp42", "mp41", "avc1", "iso5", "3gp4", "qt  "})
    void aFilmTellsNoMoreWhereItWasTakenAndNothingInItMoves(String brand) throws IOException {
        var head = box("ftyp", brand.getBytes(ISO_8859_1), new byte[12]);
        var place = box("udta", box("\u00a9xyz", PLACE.getBytes(ISO_8859_1)), box("loci", PLACE.getBytes(ISO_8859_1)));
        var track = box("trak", box("tkhd", new byte[80]), place);
        var keys = box("meta", "com.apple.quicktime.location.ISO6709".getBytes(ISO_8859_1));
        var film = join(
                head,
                box("moov", box("mvhd", new byte[100]), track, place, keys),
                box("uuid", PLACE.getBytes(ISO_8859_1)),
                box("mdat", "the film itself".getBytes(ISO_8859_1)));
        var file = file(film);
        assertEquals(MediaKind.VIDEO, MediaKind.of(file).orElseThrow().kind(), brand);

        assertEquals(List.of(), cleaning.clean(file, "video/mp4").pages());
        var clean = bytes(file);
        assertEquals(film.length, clean.length);
        assertEquals(text(film).indexOf("the film itself"), text(clean).indexOf("the film itself"));
        assertFalse(text(clean).contains(PLACE));
        assertFalse(text(clean).contains("com.apple"));
        assertTrue(text(clean).contains("tkhd"));
    }

    @Test
    void aFilmThatIsCutShortOrHasNoEndOfBoxesIsRefused() throws IOException {
        var film = join(box("ftyp", new byte[16]), box("mdat", new byte[1000]));
        refused(Refusal.UNREADABLE, Arrays.copyOf(film, 900), "video/mp4");
        refused(Refusal.UNREADABLE, box("moov", repeated(box("free"), 200_000)), "video/mp4");
        var nested = box("moov");
        for (var n = 0; n < 1000; n++) {
            nested = box("moov", nested);
        }
        assertEquals(nested.length, bytes(clean(nested, "video/mp4")).length);
    }

    @Test
    void aWebMLosesItsTags() throws IOException {
        var head = element(0x1A45DFA3, element(0x4282, "webm".getBytes(ISO_8859_1)));
        var tags = element(0x1254C367, PLACE.getBytes(ISO_8859_1));
        var film = join(head, element(0x18538067, tags, element(0x1F43B675, "the film itself".getBytes(ISO_8859_1))));
        var file = file(film);
        assertEquals("video/webm", MediaKind.of(file).orElseThrow().type());

        cleaning.clean(file, "video/webm");
        var clean = bytes(file);
        assertEquals(film.length, clean.length);
        assertFalse(text(clean).contains(PLACE));
        assertTrue(text(clean).contains("the film itself"));
        refused(Refusal.UNREADABLE, Arrays.copyOf(film, film.length - 4), "video/webm");
    }

    @Test
    void theFirstPagesOfAPdfArePainted() throws IOException {
        var pages = clean(pdf(14), "application/pdf", 12).pages();

        assertEquals(12, pages.size());
        var first = read(pages.get(0));
        assertEquals(1000, first.getWidth());
        assertTrue(first.getHeight() > 1400 && first.getHeight() <= 1500);
    }

    @Test
    void aPdfOfThousandsOfPagesIsRefused() throws IOException {
        refused(Refusal.TOO_MANY_PAGES, pdf(10_000), "application/pdf");
    }

    @Test
    void aPdfThatCannotBePaintedIsKeptAsItIs() throws IOException {
        clean("%PDF-1.7\nnothing".getBytes(ISO_8859_1), "application/pdf", 0);
    }

    /** More than the memory that its painter has. */
    @Test
    void aPdfThatUnfoldsToHundredsOfMegabytesTakesNobodyAlong() throws IOException {
        var file = file(bomb());
        assertTrue(cleaning.clean(file, "application/pdf").pages().size() <= 1);
        assertArrayEquals(bomb(), bytes(file));
    }

    /** Its page unfolds to 300 MiB of words. */
    private static byte[] bomb() {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var packed = new ByteArrayOutputStream();
        var piece = new byte[1 << 16];
        var words = new byte[1 << 20];
        Arrays.fill(words, (byte) ' ');
        for (var n = 0; n < 300; n++) {
            deflater.setInput(words);
            while (!deflater.needsInput()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        return join(
                ("""
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj
                4 0 obj<</Filter/FlateDecode/Length %d>>stream
                """
                                .formatted(packed.size()))
                        .getBytes(ISO_8859_1),
                packed.toByteArray(),
                "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1));
    }

    private static byte[] pdf(int pages) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var n = 0; n < pages; n++) {
                pdf.addPage(new PDPage(PDRectangle.A4));
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** 50,000 by 50,000, in fewer than a hundred bytes. */
    private static byte[] hugePng() {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(ISO_8859_1))
                .putInt(50_000)
                .putInt(50_000)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(100)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                image.setRGB(x, y, x * 31 + y * 17 << 4);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] box(String type, byte[]... parts) {
        var body = join(parts);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(ISO_8859_1))
                .put(body)
                .array();
    }

    private static byte[] element(int id, byte[]... parts) {
        var body = join(parts);
        var name = id >>> 16 == 0
                ? new byte[] {(byte) (id >> 8), (byte) id}
                : ByteBuffer.allocate(4).putInt(id).array();
        return ByteBuffer.allocate(name.length + 8 + body.length)
                .put(name)
                .putLong(1L << 56 | body.length)
                .put(body)
                .array();
    }

    private static byte[] webp(byte[]... chunks) {
        var body = join(chunks);
        return ByteBuffer.allocate(12 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + body.length)
                .put("WEBP".getBytes(ISO_8859_1))
                .put(body)
                .array();
    }

    private static byte[] chunk(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] repeated(byte[] part, int times) {
        var all = ByteBuffer.allocate(part.length * times);
        for (var n = 0; n < times; n++) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private Path clean(byte[] bytes, String type) throws IOException {
        var file = file(bytes);
        cleaning.clean(file, type);
        return file;
    }

    /** What is not painted anew stays byte for byte. */
    private Cleaned clean(byte[] bytes, String type, int pages) throws IOException {
        var file = file(bytes);
        var cleaned = cleaning.clean(file, type);
        assertEquals(pages, cleaned.pages().size());
        assertArrayEquals(bytes, bytes(file));
        return cleaned;
    }

    private void refused(Refusal why, byte[] bytes, String type) throws IOException {
        var file = file(bytes);
        assertEquals(why, assertThrows(NotTaken.class, () -> cleaning.clean(file, type)).refusal);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), bytes);
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static Set<Class<? extends Directory>> directories(byte[] picture) throws Exception {
        return StreamSupport.stream(
                        ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture))
                                .getDirectories()
                                .spliterator(),
                        false)
                .map(Directory::getClass)
                .collect(Collectors.toSet());
    }

    private static String letter(int colour) {
        return near(Color.ORANGE, colour) ? "O" : near(Color.BLUE, colour) ? "B" : "?";
    }

    /** A JPEG has nearly the colours it was made of. */
    private static boolean near(Color one, int colour) {
        var other = new Color(colour);
        return Math.abs(one.getRed() - other.getRed()) < 60
                && Math.abs(one.getGreen() - other.getGreen()) < 60
                && Math.abs(one.getBlue() - other.getBlue()) < 60;
    }
}
