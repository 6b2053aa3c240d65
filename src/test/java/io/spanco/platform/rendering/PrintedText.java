package io.spanco.platform.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF and where they stand, page by page. */
final class PrintedText {
    private final List<List<Word>> pages = new ArrayList<>();

    /** A word at its base line, in points from the page's upper left corner. */
    record Word(String text, double x, double y) {}

    static PrintedText of(byte[] pdf) throws IOException {
        PrintedText text = new PrintedText();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Stripper stripper = new Stripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                text.pages.add(stripper.words());
            }
        }
        return text;
    }

    List<List<Word>> pages() {
        return pages;
    }

    /** The lines of a page: words of one base line from left to right, with a blank between. */
    List<String> lines(int page) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Word last = null;
        for (Word word : pages.get(page)) {
            if (last != null && Math.abs(word.y - last.y) > 3) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word.text);
            last = word;
        }
        lines.add(line.toString());
        return lines;
    }

    private static final class Stripper extends PDFTextStripper {
        private final List<TextPosition> characters = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition position) {
            characters.add(position);
        }

        private List<Word> words() {
            characters.sort(Comparator.<TextPosition>comparingLong(each -> Math.round(each.getYDirAdj() / 3))
                    .thenComparing(TextPosition::getXDirAdj));
            List<Word> words = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            TextPosition first = null;
            TextPosition last = null;
            for (TextPosition each : characters) {
                boolean blank = each.getUnicode().isBlank() || each.getUnicode().equals("\u00A0");
                boolean apart = last != null
                        && (each.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj() > 1.2
                                || each.getXDirAdj() < last.getXDirAdj() - 1
                                || Math.abs(each.getYDirAdj() - last.getYDirAdj()) > 3.5);
                if (first != null && (blank || apart)) {
                    words.add(new Word(text.toString(), first.getXDirAdj(), first.getYDirAdj()));
                    first = null;
                    text.setLength(0);
                }
                if (!blank) {
                    first = first == null ? each : first;
                    text.append(each.getUnicode());
                }
                last = each;
            }
            if (first != null) {
                words.add(new Word(text.toString(), first.getXDirAdj(), first.getYDirAdj()));
            }
            words.sort(Comparator.<Word>comparingLong(word -> Math.round(word.y / 3))
                    .thenComparing(Word::x));
            return words;
        }
    }
}
