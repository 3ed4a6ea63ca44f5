package dev.loreboard.clip.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Small files that would be large. */
final class Bombs {

    private Bombs() {}

    /** By their kind: what claims more pixels than anybody wants. */
    static Map<String, byte[]> pixels() {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("JPEG", jpeg());
        bombs.put("PNG", png(40_000, 40_000));
        bombs.put("GIF", gif());
        bombs.put("BMP", bmp());
        bombs.put("WebP, its canvas", canvas());
        bombs.put("WebP, lossless", lossless());
        return bombs;
    }

    private static byte[] jpeg() {
        byte[] file = Golden.file("baseline-444.jpg");
        int frame = indexOf(file, 0xc0);
        Arrays.fill(file, frame + 5, frame + 9, (byte) 0xff);
        return file;
    }

    /** A progressive picture whose last pass comes again and again. */
    static byte[] manyScans() {
        byte[] file = Golden.file("progressive.jpg");
        int last = file.length - 2;
        while ((file[last] & 0xff) != 0xff || (file[last + 1] & 0xff) != 0xda) {
            last--;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, last);
        for (int scan = 0; scan < 1000; scan++) {
            out.write(file, last, file.length - 2 - last);
        }
        out.write(file, file.length - 2, 2);
        return out.toByteArray();
    }

    static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        out.writeBytes(chunk("IHDR", head));
        out.writeBytes(chunk("IDAT", packed(1000)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** The file with two notes that unpack to 200 MB each. */
    static byte[] withPackedText(byte[] png) {
        byte[] packed = packed(200 << 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        for (String name : new String[] {"zTXt", "iCCP"}) {
            byte[] text = ByteBuffer.allocate(3 + packed.length)
                    .put((byte) 'a')
                    .putShort((short) 0)
                    .put(packed)
                    .array();
            out.writeBytes(chunk(name, text));
        }
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    private static byte[] packed(int zeros) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] room = new byte[zeros / 500 + 1000];
        byte[] part = new byte[1 << 20];
        int length = 0;
        for (int left = zeros; left > 0; left -= part.length) {
            deflater.setInput(part, 0, Math.min(left, part.length));
            length += deflater.deflate(room, length, room.length - length);
        }
        deflater.finish();
        length += deflater.deflate(room, length, room.length - length);
        deflater.end();
        return Arrays.copyOf(room, length);
    }

    private static byte[] chunk(String name, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] gif() {
        byte[] file = Golden.file("plain.gif");
        Arrays.fill(file, 6, 10, (byte) 0xff);
        return file;
    }

    private static byte[] bmp() {
        byte[] file = Golden.file("colour24.bmp");
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 100_000).putInt(22, 100_000);
        return file;
    }

    private static byte[] canvas() {
        byte[] file = Golden.file("lossy-alpha.webp");
        Arrays.fill(file, 24, 30, (byte) 0xff);
        return file;
    }

    private static byte[] lossless() {
        byte[] file = Golden.file("lossless.webp");
        Arrays.fill(file, 21, 24, (byte) 0xff);
        file[24] |= 0x0f;
        return file;
    }

    private static int indexOf(byte[] file, int marker) {
        int at = 0;
        while ((file[at] & 0xff) != 0xff || (file[at + 1] & 0xff) != marker) {
            at++;
        }
        return at;
    }
}
