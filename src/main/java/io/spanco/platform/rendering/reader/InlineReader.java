package io.spanco.platform.rendering.reader;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTBookmarkRange;
import org.docx4j.wml.CTCustomXmlRun;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.CTPerm;
import org.docx4j.wml.CTSimpleField;
import org.docx4j.wml.CTSmartTagRun;
import org.docx4j.wml.CommentRangeEnd;
import org.docx4j.wml.CommentRangeStart;
import org.docx4j.wml.DelText;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.P;
import org.docx4j.wml.ProofErr;
import org.docx4j.wml.R;
import org.docx4j.wml.RangePermissionStart;
import org.docx4j.wml.STBrType;
import org.docx4j.wml.SdtRun;
import org.docx4j.wml.Text;

/** Reads what stands in a paragraph: runs with their text, breaks, tabs, pictures and page numbers. */
final class InlineReader {
    /** Marks that leave no trace on paper; exactly these classes, for their parents mean changes of text. */
    private static final List<Class<?>> WITHOUT_TRACE = List.of(
            ProofErr.class,
            CTBookmark.class,
            CTBookmarkRange.class,
            CTMarkupRange.class,
            CommentRangeStart.class,
            CommentRangeEnd.class,
            RangePermissionStart.class,
            CTPerm.class,
            R.CommentReference.class,
            R.AnnotationRef.class,
            R.LastRenderedPageBreak.class,
            R.SoftHyphen.class);

    private final StyleSheet styles;
    private final Refusals refusals;
    private final PictureReader pictures;
    private final boolean running;
    private final Fields fields = new Fields();

    /** @param running whether this is a header or footer, where page numbers may stand */
    InlineReader(StyleSheet styles, Refusals refusals, PictureReader pictures, boolean running) {
        this.styles = styles;
        this.refusals = refusals;
        this.pictures = pictures;
        this.running = running;
    }

    List<Inline> read(P paragraph, TextFormat format) {
        List<Inline> found = new ArrayList<>();
        readAll(paragraph.getContent(), format, found);
        return found;
    }

    static boolean leavesNoTrace(Object node) {
        return WITHOUT_TRACE.contains(node.getClass());
    }

    private void readAll(List<Object> content, TextFormat format, List<Inline> found) {
        for (Object each : content) {
            Object node = each instanceof JAXBElement<?> wrapped ? wrapped.getValue() : each;
            if (node instanceof R run) {
                readRun(run, styles.text(format, run.getRPr()), found);
            } else if (node instanceof P.Hyperlink link) {
                readAll(link.getContent(), format, found);
            } else if (node instanceof SdtRun control) {
                readAll(control.getSdtContent().getContent(), format, found);
            } else if (node instanceof CTSimpleField field) {
                readField(field, format, found);
            } else if (node instanceof CTSmartTagRun tag) {
                readAll(tag.getContent(), format, found);
            } else if (node instanceof CTCustomXmlRun tag) {
                readAll(tag.getContent(), format, found);
            } else if (!leavesNoTrace(node)) {
                throw refusals.of(node);
            }
        }
    }

    private void readField(CTSimpleField field, TextFormat format, List<Inline> found) {
        Fields.Kind kind = Fields.kind(field.getInstr());
        if (kind == Fields.Kind.OTHER) {
            readAll(field.getContent(), format, found);
            return;
        }
        TextFormat own = format;
        if (!field.getContent().isEmpty() && field.getContent().get(0) instanceof R run) {
            own = styles.text(format, run.getRPr());
        }
        addNumber(kind, own, found);
    }

    private void readRun(R run, TextFormat format, List<Inline> found) {
        for (Object each : run.getContent()) {
            Object node = each;
            if (each instanceof JAXBElement<?> wrapped) {
                node = wrapped.getValue();
                if (wrapped.getName().getLocalPart().equals("instrText")) {
                    fields.instruction(((Text) node).getValue());
                    continue;
                }
                if (wrapped.getName().getLocalPart().startsWith("del")) {
                    throw refusals.of("w:" + wrapped.getName().getLocalPart() + " (tracked deletion)");
                }
            }
            if (node instanceof FldChar mark) {
                addNumber(fields.mark(mark), format, found);
            } else {
                readContent(node, format, found);
            }
        }
    }

    private void addNumber(Fields.Kind kind, TextFormat format, List<Inline> found) {
        if (kind == Fields.Kind.OTHER) {
            return;
        }
        if (!running) {
            throw refusals.of(kind == Fields.Kind.PAGE ? "PAGE (page number in the text)" : "NUMPAGES (in the text)");
        }
        found.add(new Inline.PageNumber(kind == Fields.Kind.PAGES, format));
    }

    private void readContent(Object node, TextFormat format, List<Inline> found) {
        List<Inline> target = fields.hidden() || format.variant().hidden() ? new ArrayList<>() : found;
        if (node instanceof DelText) {
            throw refusals.of(node);
        } else if (node instanceof Text text) {
            target.add(new Inline.Text(text.getValue(), format));
        } else if (node instanceof R.Tab) {
            target.add(new Inline.Tab(format));
        } else if (node instanceof Br lineBreak) {
            target.add(lineBreak(lineBreak, format));
        } else if (node instanceof R.Cr) {
            target.add(new Inline.LineBreak(format));
        } else if (node instanceof R.NoBreakHyphen) {
            target.add(new Inline.Text("\u2011", format));
        } else if (node instanceof Drawing drawing) {
            target.add(pictures.read(drawing));
        } else if (!leavesNoTrace(node)) {
            throw refusals.of(node);
        }
    }

    private Inline lineBreak(Br lineBreak, TextFormat format) {
        if (lineBreak.getType() == STBrType.COLUMN) {
            throw refusals.of("w:br (column break)");
        }
        return lineBreak.getType() == STBrType.PAGE ? new Inline.PageBreak() : new Inline.LineBreak(format);
    }
}
