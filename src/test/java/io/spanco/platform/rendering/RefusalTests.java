package io.spanco.platform.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.platform.rendering.reader.UnsupportedElement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTests {
    private static final PdfRenderer RENDERER = new PdfRenderer();
    private static final String TEXT = "<w:r><w:t>Premiers mots</w:t></w:r>";
    private static final String PARAGRAPH = "<w:p>" + TEXT + "</w:p>";

    private static Arguments in(String element, String content) {
        return Arguments.of(element, "<w:p>" + TEXT + content + "</w:p>");
    }

    private static Arguments formatted(String element, String format) {
        return Arguments.of(element, "<w:p><w:pPr>" + format + "</w:pPr>" + TEXT + "</w:p>");
    }

    private static Arguments run(String element, String format) {
        return in(element, "<w:r><w:rPr>" + format + "</w:rPr><w:t>x</w:t></w:r>");
    }

    static Stream<Arguments> inParagraphs() {
        return Stream.of(
                in(
                        "wp:anchor (floating image or shape)",
                        "<w:r><w:drawing><wp:anchor><wp:extent cx=\"1\" cy=\"1\"/></wp:anchor></w:drawing></w:r>"),
                in("w:ins (tracked insertion)", "<w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>x</w:t></w:r></w:ins>"),
                in("w:del (tracked deletion)", "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:t>x</w:t></w:r></w:del>"),
                in("w:pict (drawing or text box)", "<w:r><w:pict><v:shape/></w:pict></w:r>"),
                in("w:sym (symbol)", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"),
                in("note", "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
                in("formula", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"),
                in("w:br (column break)", "<w:r><w:br w:type=\"column\"/></w:r>"),
                in("PAGE (page number in the text)", "<w:fldSimple w:instr=\" PAGE \"/>"),
                run("font “Comic Sans MS”", "<w:rFonts w:ascii=\"Comic Sans MS\"/>"),
                run("w:rtl (right-to-left text)", "<w:rtl/>"),
                formatted("w:framePr (frame)", "<w:framePr w:w=\"100\"/>"),
                formatted("w:bidi (right-to-left paragraph)", "<w:bidi/>"),
                formatted("w:sectPr (section break)", "<w:sectPr/>"),
                formatted("border style “double”", "<w:pBdr><w:top w:val=\"double\" w:sz=\"4\"/></w:pBdr>"));
    }

    @ParameterizedTest
    @MethodSource("inParagraphs")
    void theElementAndTheFirstWordsOfItsParagraphAreNamed(String element, String body) {
        assertThatThrownBy(() -> RENDERER.render(Documents.of(PARAGRAPH + body), Samples.METADATA))
                .isInstanceOf(UnsupportedElement.class)
                .hasMessageContaining(element)
                .hasMessageContaining("— in “Premiers mots");
    }

    static Stream<Arguments> elsewhere() {
        return Stream.of(
                Arguments.of("w:cols (several columns)", PARAGRAPH + "<w:sectPr><w:cols w:num=\"2\"/></w:sectPr>"),
                Arguments.of(
                        "w:pgBorders (page border)",
                        PARAGRAPH + "<w:sectPr><w:pgBorders><w:top w:val=\"single\"/></w:pgBorders></w:sectPr>"),
                Arguments.of(
                        "w:pgNumType (start of the page numbers)",
                        PARAGRAPH + "<w:sectPr><w:pgNumType w:start=\"3\"/></w:sectPr>"),
                Arguments.of("w:altChunk (embedded document)", "<w:altChunk/>" + PARAGRAPH),
                Arguments.of("w:tbl without w:tblGrid", "<w:tbl><w:tr><w:tc>" + PARAGRAPH + "</w:tc></w:tr></w:tbl>"),
                Arguments.of(
                        "w:textDirection (vertical text)",
                        "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc><w:tcPr>"
                                + "<w:textDirection w:val=\"btLr\"/></w:tcPr>" + PARAGRAPH
                                + "</w:tc></w:tr></w:tbl>"));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void elementsOutsideParagraphsAreNamed(String element, String body) {
        assertThatThrownBy(() -> RENDERER.render(Documents.of(body), Samples.METADATA))
                .isInstanceOf(UnsupportedElement.class)
                .hasMessageContaining(element);
    }

    @Test
    void aCharacterThatNoFontHasBecomesAQuestionMark() throws Exception {
        byte[] pdf = RENDERER.render(Documents.of("<w:p><w:r><w:t>Sourire 😀 fin</w:t></w:r></w:p>"), Samples.METADATA);
        assertThat(PrintedText.of(pdf).lines(0)).containsExactly("Sourire ? fin");
    }
}
