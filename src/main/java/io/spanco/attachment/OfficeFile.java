package io.spanco.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks into the zip that a modern office file is: which program's it is, and that it carries no macro. */
final class OfficeFile {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_ENTRIES = 10_000;
    private static final int LARGEST_LIST = 2 * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 500L * 1024 * 1024;

    private OfficeFile() {}

    /** @param detected media type by the first bytes */
    static FileType typeOf(UploadedFile file, String detected) throws IOException, RefusedFile {
        String contentTypes = null;
        try (ZipInputStream zip = new ZipInputStream(file.open())) {
            int entries = 0;
            long unpacked = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                refuseMacro(entry.getName());
                if (entry.getName().equals(CONTENT_TYPES)) {
                    contentTypes = new String(zip.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8);
                }
                unpacked += zip.transferTo(new Counting(LARGEST_UNPACKED - unpacked));
                if (++entries > MOST_ENTRIES) {
                    throw FileInspector.notTaken();
                }
            }
        } catch (ZipException | Counting.TooMuch broken) {
            throw new RefusedFile("ce fichier est abîmé, ou n’est pas ce qu’il prétend être.");
        }
        return contentTypes == null ? openDocument(detected) : microsoft(contentTypes);
    }

    private static void refuseMacro(String entry) throws RefusedFile {
        String name = entry.toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/")) {
            throw withMacros();
        }
    }

    private static RefusedFile withMacros() {
        return new RefusedFile("ce fichier contient des macros. Enregistrez-le sans macros, ou en PDF.");
    }

    private static FileType openDocument(String detected) throws RefusedFile {
        return FileType.ofMediaType(detected)
                .filter(type -> type == FileType.OPEN_TEXT || type == FileType.OPEN_TABLE)
                .orElseThrow(FileInspector::notTaken);
    }

    private static FileType microsoft(String contentTypes) throws RefusedFile {
        if (contentTypes.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw withMacros();
        }
        for (FileType type : new FileType[] {FileType.WORD, FileType.EXCEL, FileType.POWERPOINT}) {
            if (contentTypes.contains(type.mediaType() + ".main+xml")) {
                return type;
            }
        }
        throw FileInspector.notTaken();
    }

    /** Takes bytes and forgets them, up to a limit: a small file may unpack to terabytes. */
    private static final class Counting extends OutputStream {

        private static final class TooMuch extends IOException {}

        private long left;

        Counting(long most) {
            left = most;
        }

        @Override
        public void write(int one) throws IOException {
            take(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
        }

        private void take(int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new TooMuch();
            }
        }
    }
}
