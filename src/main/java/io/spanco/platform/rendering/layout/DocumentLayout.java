package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.reader.Block;
import io.spanco.platform.rendering.reader.DocumentModel;
import io.spanco.platform.rendering.reader.PageFormat;
import java.util.ArrayList;
import java.util.List;

/** Lays out a document as pages: the text first, headers and footers when the number of pages is known. */
public final class DocumentLayout {
    private static final PageNumbers SAMPLE = new PageNumbers(10, 10);

    private final DocumentModel document;
    private final PageFormat format;
    private final Warnings warnings;

    private DocumentLayout(DocumentModel document, Warnings warnings) {
        this.document = document;
        this.format = document.page();
        this.warnings = warnings;
    }

    /** The document's pages, at least one; what could not be drawn as written is added to the warnings. */
    public static List<PageDrawing> pages(DocumentModel document, Warnings warnings) {
        return new DocumentLayout(document, warnings).pages();
    }

    private List<PageDrawing> pages() {
        Room first = room(true);
        Room others = room(false);
        Flow text = blocks(SAMPLE).flow(document.body(), format.textWidth());
        List<PageDrawing> pages = new ArrayList<>();
        do {
            Room room = pages.isEmpty() ? first : others;
            PageDrawing page = new PageDrawing(format.width(), format.height());
            Flow.Cut cut = text.cut(room.bottom() - room.top(), true);
            cut.first().draw(page, format.margins().left(), room.top());
            pages.add(page);
            text = cut.rest();
        } while (!text.isEmpty());
        for (int i = 0; i < pages.size(); i++) {
            drawRunningText(pages.get(i), new PageNumbers(i + 1, pages.size()));
        }
        return pages;
    }

    /** Where a page's text begins and ends. */
    private record Room(double top, double bottom) {}

    private Room room(boolean first) {
        double header = flow(document.header().on(first), SAMPLE).height();
        double footer = flow(document.footer().on(first), SAMPLE).height();
        double top = Math.max(format.margins().top(), header == 0 ? 0 : format.headerDistance() + header);
        double bottom = Math.max(format.margins().bottom(), footer == 0 ? 0 : format.footerDistance() + footer);
        return new Room(top, format.height() - bottom);
    }

    private void drawRunningText(PageDrawing page, PageNumbers numbers) {
        boolean first = numbers.current() == 1;
        double left = format.margins().left();
        flow(document.header().on(first), numbers).draw(page, left, format.headerDistance());
        Flow footer = flow(document.footer().on(first), numbers);
        footer.draw(page, left, format.height() - format.footerDistance() - footer.height());
    }

    private Flow flow(List<Block> running, PageNumbers numbers) {
        return blocks(numbers).flow(running, format.textWidth());
    }

    private BlockLayout blocks(PageNumbers numbers) {
        return new BlockLayout(format.tabInterval(), numbers, warnings);
    }
}
