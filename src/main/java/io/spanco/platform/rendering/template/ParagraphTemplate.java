package io.spanco.platform.rendering.template;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.wml.CTSmartTagRun;
import org.docx4j.wml.P;
import org.docx4j.wml.ProofErr;
import org.docx4j.wml.R;
import org.docx4j.wml.SdtRun;

/**
 * Reads the runs of a paragraph. Editors cut a mark into several runs at will (spelling, revision ids, bookmarks), so
 * marks are sought in the paragraph's whole text; a value takes the format of the run in which its mark begins.
 */
final class ParagraphTemplate {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Outline outline = new Outline();

    private ParagraphTemplate(List<Object> content) {
        gather(content);
    }

    /** Reads a paragraph into the level that it belongs to. */
    static void readInto(Outline level, P paragraph) {
        Outline.Level inside = new ParagraphTemplate(paragraph.getContent()).read();
        level.add(new Paragraph(paragraph, inside.nodes()), inside.reaching());
    }

    private void gather(List<Object> content) {
        for (Object element : content) {
            Object bare = XmlUtils.unwrap(element);
            if (bare instanceof R run) {
                gatherRun(run);
            } else if (bare instanceof SdtRun control) {
                gather(control.getSdtContent().getContent());
            } else if (bare instanceof CTSmartTagRun tag) {
                gather(tag.getContent());
            } else if (!(bare instanceof ProofErr)) {
                pieces.add(new Piece(null, element, text.length(), text.length()));
            }
        }
    }

    private void gatherRun(R run) {
        for (Object element : run.getContent()) {
            int start = text.length();
            if (Runs.isText(element)) {
                text.append(Runs.textOf(element));
                pieces.add(new Piece(run, null, start, text.length()));
            } else if (!(XmlUtils.unwrap(element) instanceof R.LastRenderedPageBreak)) {
                pieces.add(new Piece(run, element, start, start));
            }
        }
    }

    private Outline.Level read() {
        List<Mark> marks = Mark.in(text.toString());
        int next = 0;
        for (Piece piece : pieces) {
            if (piece.element != null) {
                outline.add(nodeOf(piece));
                continue;
            }
            int at = piece.start;
            while (at < piece.end) {
                while (next < marks.size() && marks.get(next).end() <= at) {
                    next++;
                }
                at = readFrom(at, piece, next < marks.size() ? marks.get(next) : null);
            }
        }
        return outline.close();
    }

    /** Reads the text of a piece up to the next border between text and mark; a mark counts where it begins. */
    private int readFrom(int at, Piece piece, Mark mark) {
        if (mark == null || mark.start() > at) {
            int end = mark == null ? piece.end : Math.min(piece.end, mark.start());
            outline.add(new PlainText(piece.run, text.substring(at, end)));
            return end;
        }
        if (mark.start() == at) {
            if (mark.kind() == Mark.Kind.VALUE) {
                outline.add(new Value(piece.run, mark.name()));
            } else {
                outline.add(mark);
            }
        }
        return Math.min(piece.end, mark.end());
    }

    private static Node nodeOf(Piece piece) {
        if (piece.run != null) {
            return new RunElement(piece.run, piece.element);
        }
        if (XmlUtils.unwrap(piece.element) instanceof P.Hyperlink link) {
            return new Link(
                    link, new ParagraphTemplate(link.getContent()).read().whole());
        }
        return TemplateElement.opaque(piece.element);
    }

    /** A stretch of the paragraph: text of a run, something else in a run, or (without run) something beside runs. */
    private record Piece(R run, Object element, int start, int end) {}

    /** A paragraph; one whose conditions left nothing of it disappears. */
    private record Paragraph(P source, List<Node> nodes) implements Node {
        @Override
        public void write(List<Object> out, Scope scope) {
            P paragraph = new P();
            paragraph.setPPr(source.getPPr());
            Node.writeAll(nodes, paragraph.getContent(), scope);
            boolean conditional = nodes.stream().anyMatch(Section.class::isInstance);
            if (!conditional || !Runs.blank(paragraph.getContent())) {
                out.add(paragraph);
            }
        }

        @Override
        public boolean blank() {
            return Node.blank(nodes);
        }
    }

    private record PlainText(R run, String text) implements Node {
        @Override
        public void write(List<Object> out, Scope scope) {
            Runs.append(out, run, Runs.text(text));
        }

        @Override
        public boolean blank() {
            return text.isBlank();
        }
    }

    private record Value(R run, String name) implements Node {
        @Override
        public void write(List<Object> out, Scope scope) {
            Runs.appendUserText(out, run, scope.text(name));
        }
    }

    private record RunElement(R run, Object element) implements Node {
        @Override
        public void write(List<Object> out, Scope scope) {
            Runs.append(out, run, element);
        }
    }

    private record Link(P.Hyperlink source, List<Node> nodes) implements Node {
        @Override
        public void write(List<Object> out, Scope scope) {
            out.add(Runs.link(source, nodes, scope));
        }
    }
}
