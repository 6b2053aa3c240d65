package io.spanco.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files that may be kept: documents, tables, pictures and drawings. Nothing that a browser or an office program would
 * run: no page, script, program, archive, and no macro.
 */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    HEIC("image/heic", "heic", "heif"),
    WORD(FileType.DOCX, "docx"),
    EXCEL(FileType.XLSX, "xlsx"),
    POWERPOINT(FileType.PPTX, "pptx"),
    OPEN_TEXT(FileType.ODT, "odt"),
    OPEN_TABLE(FileType.ODS, "ods"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    DWG("image/vnd.dwg", "dwg"),
    DXF("image/vnd.dxf", "dxf"),
    STEP("model/step", "step", "stp");

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with an extension that tells the truth. */
    String named(String name) {
        return extensions.contains(extensionOf(name)) ? name : name + "." + extensions.get(0);
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    static Optional<FileType> ofExtension(String name) {
        String extension = extensionOf(name);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** In lower case, without the dot; empty for none. */
    private static String extensionOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
