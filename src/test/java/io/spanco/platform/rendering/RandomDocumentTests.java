package io.spanco.platform.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.platform.rendering.PrintedText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of random paragraphs and tables: whatever is kept, split or merged, each word is printed exactly once. */
class RandomDocumentTests {
    private static final PdfRenderer RENDERER = new PdfRenderer();
    private static final int DOCUMENTS = 15;

    private Random random;
    private List<String> words;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noWordIsLostDoubledOrOutsideThePage(long seed) throws Exception {
        random = new Random(seed);
        for (int i = 0; i < DOCUMENTS; i++) {
            words = new ArrayList<>();
            byte[] pdf = RENDERER.render(Documents.of(body()), Samples.METADATA);
            List<String> printed = new ArrayList<>();
            for (List<Word> page : PrintedText.of(pdf).pages()) {
                for (Word word : page) {
                    printed.add(word.text());
                    assertThat(word.y()).as("height of %s", word).isBetween(0.0, 842.0);
                    assertThat(word.x()).as("place of %s", word).isBetween(0.0, 595.0);
                }
            }
            assertThat(printed).as("document %d of seed %d", i, seed).containsExactlyInAnyOrderElementsOf(words);
        }
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        int blocks = 3 + random.nextInt(15);
        for (int i = 0; i < blocks; i++) {
            body.append(random.nextInt(3) == 0 ? table(0) : paragraph(150));
        }
        return body.append("<w:p/>").toString();
    }

    private String paragraph(int most) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(most);
        for (int i = 0; i < count; i++) {
            String word = "w" + words.size();
            words.add(word);
            text.append(word).append(' ');
        }
        return "<w:p><w:pPr>" + flag("keepNext", 4) + flag("keepLines", 4) + flag("pageBreakBefore", 20)
                + "<w:spacing w:before=\"" + random.nextInt(300) + "\" w:after=\"" + random.nextInt(300) + "\"/>"
                + "<w:jc w:val=\"" + List.of("left", "both", "center", "right").get(random.nextInt(4)) + "\"/>"
                + "</w:pPr>" + (random.nextInt(12) == 0 ? "<w:r><w:br w:type=\"page\"/></w:r>" : "")
                + "<w:r><w:rPr><w:sz w:val=\"" + (14 + random.nextInt(20)) + "\"/></w:rPr><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    private String flag(String name, int oneIn) {
        return random.nextInt(oneIn) == 0 ? "<w:" + name + "/>" : "";
    }

    private String table(int depth) {
        int columns = 1 + random.nextInt(depth == 0 ? 3 : 2);
        int rows = 1 + random.nextInt(8);
        int width = (depth == 0 ? 8000 : 4000) / columns;
        StringBuilder table = new StringBuilder("<w:tbl><w:tblGrid>");
        table.append(("<w:gridCol w:w=\"" + width + "\"/>").repeat(columns)).append("</w:tblGrid>");
        for (int row = 0; row < rows; row++) {
            table.append("<w:tr><w:trPr>").append(flag("cantSplit", 3)).append("</w:trPr>");
            for (int column = 0; column < columns; column++) {
                table.append(cell(row, depth == 0 && columns == 1));
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private String cell(int row, boolean mayNest) {
        boolean merged = random.nextInt(4) == 0;
        if (merged && row > 0) {
            return "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
        }
        String merge = random.nextInt(3) == 0 ? "<w:vMerge w:val=\"restart\"/>" : "";
        String place = List.of("top", "center", "bottom").get(random.nextInt(3));
        StringBuilder content = new StringBuilder();
        int paragraphs = 1 + random.nextInt(3);
        for (int i = 0; i < paragraphs; i++) {
            content.append(paragraph(random.nextInt(10) == 0 ? 200 : 25));
        }
        if (mayNest && random.nextInt(3) == 0) {
            content.append(table(1)).append("<w:p/>");
        }
        return "<w:tc><w:tcPr>" + merge + "<w:vAlign w:val=\"" + place + "\"/></w:tcPr>" + content + "</w:tc>";
    }
}
