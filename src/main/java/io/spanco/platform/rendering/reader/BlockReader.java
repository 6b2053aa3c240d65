package io.spanco.platform.rendering.reader;

import io.spanco.platform.rendering.reader.Paragraph.Label;
import io.spanco.platform.rendering.reader.ParagraphFormat.Indents;
import io.spanco.platform.rendering.reader.ParagraphFormat.Spacing;
import io.spanco.platform.rendering.reader.StyleSheet.Region;
import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.ParaRPr;
import org.docx4j.wml.SdtBlock;
import org.docx4j.wml.Tbl;

/** Reads what follows one another: paragraphs, tables, and content controls around them. */
final class BlockReader {
    private final StyleSheet styles;
    private final Lists lists;
    private final Refusals refusals;
    private final InlineReader inlines;
    private final TableReader tables;

    BlockReader(StyleSheet styles, Lists lists, Refusals refusals, InlineReader inlines, boolean tablesFromTextEdge) {
        this.styles = styles;
        this.lists = lists;
        this.refusals = refusals;
        this.inlines = inlines;
        this.tables = new TableReader(styles, refusals, this, tablesFromTextEdge);
    }

    /** @param region the part of a table in which the content stands */
    List<Block> read(List<Object> content, Region region) {
        Reading reading = new Reading();
        readAll(content, region, reading);
        return reading.blocks;
    }

    /** Blocks read so far, and whether a page break waits for the next one. */
    private static final class Reading {
        private final List<Block> blocks = new ArrayList<>();
        private boolean onNewPage;

        private boolean takeBreak() {
            boolean taken = onNewPage;
            onNewPage = false;
            return taken;
        }
    }

    private void readAll(List<Object> content, Region region, Reading reading) {
        for (Object each : content) {
            Object node = each instanceof JAXBElement<?> wrapped ? wrapped.getValue() : each;
            refusals.enter(null);
            if (node instanceof P paragraph) {
                refusals.enter(paragraph);
                readParagraph(paragraph, region, reading);
            } else if (node instanceof Tbl table) {
                reading.blocks.add(tables.read(table, region != Region.NONE, reading.takeBreak()));
            } else if (node instanceof SdtBlock control) {
                readAll(control.getSdtContent().getContent(), region, reading);
            } else if (!InlineReader.leavesNoTrace(node)) {
                throw refusals.of(node);
            }
        }
    }

    private void readParagraph(P source, Region region, Reading reading) {
        PPr properties = source.getPPr();
        refuse(properties);
        String style = styles.paragraphStyle(properties);
        StyleSheet.Formats inherited = styles.paragraph(region, style);
        ParagraphFormat format = styles.paragraph(inherited.paragraph(), properties);
        ParaRPr markProperties = properties == null ? null : properties.getRPr();
        TextFormat mark = styles.text(inherited.text(), markProperties);
        Label label = format.list() == null ? null : lists.next(format.list(), mark);
        if (reading.takeBreak()) {
            format = format.onNewPage();
        }
        Paragraph whole = new Paragraph(style, format, inlines.read(source, inherited.text()), mark, label);
        addPages(whole, reading);
    }

    private void refuse(PPr properties) {
        if (properties == null) {
            return;
        }
        if (properties.getSectPr() != null) {
            throw refusals.of("w:sectPr (section break)");
        }
        if (properties.getPPrChange() != null) {
            throw refusals.of("w:pPrChange (tracked change)");
        }
        ParaRPr mark = properties.getRPr();
        if (mark != null && (mark.getIns() != null || mark.getDel() != null || mark.getMoveFrom() != null)) {
            throw refusals.of("w:ins or w:del (tracked paragraph mark)");
        }
    }

    /** Divides a paragraph at its page breaks: what follows is a paragraph of its own on a new page. */
    private void addPages(Paragraph whole, Reading reading) {
        List<Inline> content = whole.content();
        int start = 0;
        ParagraphFormat format = whole.format();
        Label label = whole.label();
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Inline.PageBreak) {
                if (i > start || label != null || i == content.size() - 1) {
                    reading.blocks.add(
                            new Paragraph(whole.style(), format, content.subList(start, i), whole.mark(), label));
                    format = continued(whole.format());
                    label = null;
                }
                format = format.onNewPage();
                start = i + 1;
            }
        }
        if (start > 0 && start == content.size()) {
            reading.onNewPage = true;
        } else {
            reading.blocks.add(
                    new Paragraph(whole.style(), format, content.subList(start, content.size()), whole.mark(), label));
        }
    }

    private static ParagraphFormat continued(ParagraphFormat format) {
        Indents indents = format.indents();
        Spacing spacing = format.spacing();
        return format.withIndents(new Indents(indents.left(), indents.right(), 0))
                .withSpacing(new Spacing(0, spacing.after(), spacing.line(), spacing.rule(), spacing.contextual()));
    }
}
