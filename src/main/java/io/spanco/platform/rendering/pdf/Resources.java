package io.spanco.platform.rendering.pdf;

import io.spanco.platform.rendering.font.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Fonts and pictures of one file, shared by its pages. */
final class Resources {
    private final PDDocument file;
    private final FontFiles fontFiles;
    private final PDResources shared = new PDResources();
    private final Map<Typeface, Font> fonts = new LinkedHashMap<>();
    private final Map<byte[], String> pictures = new IdentityHashMap<>();

    private record Font(String name, PDType0Font font, boolean[] known) {}

    Resources(PDDocument file, FontFiles fontFiles) {
        this.file = file;
        this.fontFiles = fontFiles;
    }

    PDResources shared() {
        return shared;
    }

    /** The name of a font, which will hold these characters. */
    String font(Typeface face, int[] codePoints) {
        Font font = fonts.computeIfAbsent(face, this::load);
        for (int code : codePoints) {
            if (!font.known()[code]) {
                font.known()[code] = true;
                font.font().addToSubset(code);
            }
        }
        return font.name();
    }

    private Font load(Typeface face) {
        try {
            PDType0Font font = PDType0Font.load(file, fontFiles.file(face), true);
            String name = "F" + (fonts.size() + 1);
            shared.put(COSName.getPDFName(name), font);
            return new Font(name, font, new boolean[0x10000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the fonts into the file with the characters used and no others; to be called when all pages are written. */
    void embedFonts() throws IOException {
        for (Font font : fonts.values()) {
            font.font().subset();
        }
    }

    /** The name of a picture, which is put into the file once. */
    String picture(byte[] data) {
        return pictures.computeIfAbsent(data, this::add);
    }

    private String add(byte[] data) {
        try {
            String name = "P" + (pictures.size() + 1);
            shared.put(COSName.getPDFName(name), PictureFile.of(data).object());
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
