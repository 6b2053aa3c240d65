package io.spanco.attachment;

import io.spanco.platform.error.Checks;
import io.spanco.platform.text.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Decides by its bytes what a file is and whether it may be kept; its name counts only where bytes cannot tell. */
@Component
class FileInspector {

    static final long LARGEST = 50L * 1024 * 1024;

    private static final String STEP_MARK = "ISO-10303-21;";
    private static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");
    private static final Set<String> PLAIN = Set.of("text/plain", "text/csv");
    private static final Set<String> OLD_OFFICE = Set.of("application/x-tika-msoffice", "application/msword");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * Adds what is wrong with the file at the field.
     *
     * @return the file as it is kept; null when it is refused
     */
    InspectedFile inspect(Checks checks, String field, UploadedFile file) {
        String name = FileName.safe(file.name());
        if (file.size() == 0) {
            checks.that(false, field, "« {0} » est vide.", name);
            return null;
        }
        if (file.size() > LARGEST) {
            checks.that(false, field, "« {0} » est trop lourd : 50 Mo au plus.", name);
            return null;
        }
        try {
            FileType type = typeOf(name, file);
            return new InspectedFile(type.named(name), type.mediaType(), sha256(file), file);
        } catch (RefusedFile refusal) {
            checks.that(false, field, "« {0} » : {1}", name, refusal.sentence());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileType typeOf(String name, UploadedFile file) throws IOException, RefusedFile {
        String detected = detected(file);
        if (ZIPPED.contains(detected) || detected.startsWith("application/vnd.o")) {
            return OfficeFile.typeOf(file, detected);
        }
        if (PLAIN.contains(detected)) {
            return textType(name, file);
        }
        if (OLD_OFFICE.contains(detected)) {
            throw new RefusedFile("ancien format de bureautique. Enregistrez-le en .docx, .xlsx, .pptx ou PDF.");
        }
        return FileType.ofMediaType(detected)
                .or(() -> isStep(file) ? Optional.of(FileType.STEP) : Optional.empty())
                .orElseThrow(FileInspector::notTaken);
    }

    /** Bytes of a text tell nothing of what it is: a script is a text too. So its name has to be one that is taken. */
    private static FileType textType(String name, UploadedFile file) throws RefusedFile {
        if (isStep(file)) {
            return FileType.STEP;
        }
        return FileType.ofExtension(name)
                .filter(type -> type == FileType.TEXT || type == FileType.CSV || type == FileType.DXF)
                .orElseThrow(FileInspector::notTaken);
    }

    private String detected(UploadedFile file) throws IOException {
        try (InputStream content = new BufferedInputStream(file.open())) {
            return types.detect(content, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean isStep(UploadedFile file) {
        try (InputStream content = file.open()) {
            byte[] head = content.readNBytes(STEP_MARK.length());
            return STEP_MARK.equals(new String(head, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(UploadedFile file) throws IOException {
        try (InputStream content = file.open()) {
            return Sha256.of(content);
        }
    }

    static RefusedFile notTaken() {
        return new RefusedFile(
                "ce type de contenu n’est pas accepté. Sont acceptés : PDF, images, Word, Excel, PowerPoint et OpenDocument sans macros, texte, CSV, DWG, DXF, STEP.");
    }
}
