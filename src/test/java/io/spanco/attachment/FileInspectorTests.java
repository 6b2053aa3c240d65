package io.spanco.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileInspectorTests {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MACRO_WORD = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private final FileInspector inspector = new FileInspector();

    record Sample(String name, byte[] bytes, long size) implements UploadedFile {

        static Sample of(String name, String text) {
            return of(name, text.getBytes(StandardCharsets.UTF_8));
        }

        static Sample of(String name, byte[] bytes) {
            return new Sample(name, bytes, bytes.length);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            plan.pdf,       %PDF-1.7 …,                  application/pdf, plan.pdf
            PLAN.PDF,       %PDF-1.7 …,                  application/pdf, PLAN.PDF
            photo.jpg,      GIF89a…,                     image/gif,       photo.jpg.gif
            notes.txt,      Cotes à vérifier,            text/plain,      notes.txt
            pièces.csv,     repère;quantité,             text/csv,        pièces.csv
            bride.stp,      ISO-10303-21; HEADER;,       model/step,      bride.stp
            bride,          ISO-10303-21; HEADER;,       model/step,      bride.step
            plan.dwg,       AC1027…,                     image/vnd.dwg,   plan.dwg
            """)
    void keepsWhatPeopleSendEachOther(String name, String content, String type, String kept) {
        InspectedFile file = inspected(Sample.of(name, content));
        assertThat(file.mediaType()).isEqualTo(type);
        assertThat(file.name()).isEqualTo(kept);
        assertThat(file.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            plan.pdf,     <!DOCTYPE html><html><body>x</body></html>
            logo.png,     <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
            logo.txt,     <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>
            notes.txt,    <html><script>alert(1)</script></html>
            outil.js,     alert(1)
            outil.bat,    del *.*
            outil,        echo bonjour
            outil.sh,     #!/bin/sh
            outil.csv,    #!/bin/sh
            """)
    void refusesWhatRunsWhateverItIsCalled(String name, String content) {
        assertThat(refusal(Sample.of(name, content))).contains("n’est pas accepté");
    }

    @Test
    void seesAProgramThroughItsName() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(refusal(Sample.of("facture.pdf", program))).contains("n’est pas accepté");
        byte[] elf = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(refusal(Sample.of("photo.png", elf))).contains("n’est pas accepté");
    }

    @Test
    void tellsOfficeFilesByWhatIsInThem() {
        assertThat(inspected(office("devis.docx", WORD)).mediaType()).isEqualTo(FileType.DOCX);
        assertThat(inspected(office("devis.zip", WORD)).name()).isEqualTo("devis.zip.docx");
        assertThat(refusal(office("devis.docx", MACRO_WORD))).contains("macros");
        assertThat(refusal(zip("devis.docx", "[Content_Types].xml", WORD, "word/vbaProject.bin", "x")))
                .contains("macros");
        assertThat(refusal(zip("archive.zip", "outil.exe", "MZ"))).contains("n’est pas accepté");
        assertThat(refusal(zip("archive.docx", "outil.exe", "MZ"))).contains("n’est pas accepté");
        byte[] old = new byte[1024];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(mark, 0, old, 0, mark.length);
        assertThat(refusal(Sample.of("devis.doc", old))).contains("ancien format");
    }

    @Test
    void knowsOpenDocumentsAndTheirMacros() {
        assertThat(inspected(openDocument("styles.xml")).mediaType()).isEqualTo(FileType.ODT);
        assertThat(refusal(openDocument("Basic/Standard/Module1.xml"))).contains("macros");
    }

    @Test
    void weighsFiles() {
        assertThat(refusal(new Sample("plan.pdf", new byte[0], 0))).contains("vide");
        assertThat(refusal(new Sample("plan.pdf", new byte[0], FileInspector.LARGEST + 1)))
                .contains("50 Mo");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ../../etc/passwd.pdf,           passwd.pdf
            C:\\Users\\Anne\\plan.pdf,      plan.pdf
            '..',                           fichier
            '',                             fichier
            '.htaccess',                    htaccess
            'plan "v2" <ok>?.pdf',          'plan _v2_ _ok__.pdf'
            """)
    void namesHaveNoPathAndNothingInvisible(String sent, String safe) {
        assertThat(FileName.safe(sent)).isEqualTo(safe);
    }

    @Test
    void longNamesKeepTheirExtension() {
        assertThat(FileName.safe("é".repeat(400) + ".pdf")).hasSize(180).endsWith("é.pdf");
        assertThat(FileName.safe(null)).isEqualTo("fichier");
    }

    @Test
    void whatCannotBeSeenIsTakenOut() {
        assertThat(FileName.safe("a\u202Efdp.exe")).isEqualTo("afdp.exe");
        assertThat(FileName.safe("a\u0000b\r\n.pdf")).isEqualTo("ab.pdf");
    }

    private static Sample office(String name, String mainType) {
        return zip(
                name, "[Content_Types].xml", "<Override ContentType=\"" + mainType + "\"/>", "word/document.xml", "x");
    }

    private static Sample openDocument(String entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = FileType.ODT.getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            CRC32 crc = new CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry(entry));
            zip.write('x');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sample.of("lettre.odt", bytes.toByteArray());
    }

    /** @param entries names and contents in turn */
    private static Sample zip(String name, String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sample.of(name, bytes.toByteArray());
    }

    private InspectedFile inspected(Sample file) {
        Checks checks = new Checks();
        InspectedFile kept = inspector.inspect(checks, "file[0]", file);
        checks.orRefuse();
        return kept;
    }

    private String refusal(Sample file) {
        try {
            inspected(file);
            return "";
        } catch (Invalid refusal) {
            return refusal.getMessage();
        }
    }
}
