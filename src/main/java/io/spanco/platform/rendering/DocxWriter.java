package io.spanco.platform.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** Writes a Word document so that equal documents have equal bytes: every entry of its archive has the same time. */
final class DocxWriter {

    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxWriter() {}

    static byte[] write(WordprocessingMLPackage document, String title) {
        try {
            document.setTitle(title);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            document.save(saved);
            return withFixedTimes(saved.toByteArray());
        } catch (Docx4JException e) {
            throw new IllegalStateException("The merged document “" + title + "” cannot be saved", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withFixedTimes(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(ENTRY_TIME);
                to.putNextEntry(timeless);
                from.transferTo(to);
            }
        }
        return out.toByteArray();
    }
}
