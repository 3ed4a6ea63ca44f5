package dev.loreboard.clip.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The three functions of a system's libturbojpeg that are needed, as they have been since its version 1.2. */
final class TurboJpeg {

    private static final List<String> NAMES =
            List.of("libturbojpeg.so.0", "libturbojpeg.so", "libturbojpeg.0.dylib", "libturbojpeg.dylib");

    private static final int RGB = 0;
    private static final int STOP_ON_WARNING = 8192;

    private final MethodHandle open;
    private final MethodHandle decompress;
    private final MethodHandle close;
    private final NativeRoom room = new NativeRoom();

    private TurboJpeg(SymbolLookup library) {
        Linker linker = Linker.nativeLinker();
        this.open = linker.downcallHandle(symbol(library, "tjInitDecompress"), FunctionDescriptor.of(ADDRESS));
        this.decompress = linker.downcallHandle(
                symbol(library, "tjDecompress2"),
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT,
                        JAVA_INT));
        this.close = linker.downcallHandle(symbol(library, "tjDestroy"), FunctionDescriptor.of(JAVA_INT, ADDRESS));
    }

    private static MemorySegment symbol(SymbolLookup library, String name) {
        return library.find(name).orElseThrow(() -> new NoSuchElementException(name));
    }

    /** The first library of a known name that can be loaded; it stays loaded. */
    static Optional<TurboJpeg> find() {
        if (!(Linker.nativeLinker().canonicalLayouts().get("long") instanceof ValueLayout.OfLong)) {
            return Optional.empty(); // lengths are passed as C's long
        }
        return NAMES.stream().flatMap(name -> load(name).stream()).findFirst();
    }

    private static Optional<TurboJpeg> load(String name) {
        try {
            return Optional.of(new TurboJpeg(SymbolLookup.libraryLookup(name, Arena.global())));
        } catch (IllegalArgumentException | NoSuchElementException missing) {
            return Optional.empty();
        }
    }

    /** Pixels of this size, three bytes each; anything that the library would only warn of is refused. */
    byte[] decode(byte[] encoded, int width, int height) throws IOException {
        int pitch = Math.multiplyExact(width, Picture.BYTES_PER_PIXEL);
        byte[] rgb = new byte[Math.multiplyExact(pitch, height)];
        return room.lend((long) rgb.length + encoded.length, memory -> {
            MemorySegment target = memory.asSlice(0, rgb.length);
            MemorySegment source = memory.asSlice(rgb.length, encoded.length);
            MemorySegment.copy(encoded, 0, source, JAVA_BYTE, 0, encoded.length);
            decode(source, target, width, height);
            MemorySegment.copy(target, JAVA_BYTE, 0, rgb, 0, rgb.length);
            return rgb;
        });
    }

    private void decode(MemorySegment source, MemorySegment target, int width, int height) throws IOException {
        try {
            MemorySegment handle = (MemorySegment) open.invokeExact();
            if (handle.equals(MemorySegment.NULL)) {
                throw new IOException("libjpeg-turbo could not be started");
            }
            int pitch = width * Picture.BYTES_PER_PIXEL;
            int failures = (int) decompress.invokeExact(
                    handle, source, source.byteSize(), target, width, pitch, height, RGB, STOP_ON_WARNING);
            failures += (int) close.invokeExact(handle);
            if (failures != 0) {
                throw new IOException("libjpeg-turbo refused it");
            }
        } catch (IOException | RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new AssertionError("A foreign function throws nothing.", impossible);
        }
    }
}
