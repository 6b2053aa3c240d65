package io.spanco.platform.rendering.template;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.wml.P;
import org.docx4j.wml.SdtBlock;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;

/** Reads paragraphs and tables: the content of a document, a header, a footer or a cell. */
final class BlockTemplate {

    private BlockTemplate() {}

    /** Reads a content list; a content control is read as if its content stood in its place. */
    static Outline.Level read(List<Object> content) {
        Outline outline = new Outline();
        readInto(outline, content);
        return outline.close();
    }

    private static void readInto(Outline outline, List<Object> content) {
        for (Object element : content) {
            Object bare = XmlUtils.unwrap(element);
            if (bare instanceof P paragraph) {
                ParagraphTemplate.readInto(outline, paragraph);
            } else if (bare instanceof Tbl table) {
                outline.add(table(table));
            } else if (bare instanceof SdtBlock control) {
                readInto(outline, control.getSdtContent().getContent());
            } else {
                outline.add(TemplateElement.opaque(element));
            }
        }
    }

    /** Writes nodes as the content of a part or a cell, which must end in a paragraph. */
    static void write(List<Node> nodes, List<Object> out, Scope scope) {
        Node.writeAll(nodes, out, scope);
        if (out.isEmpty() || XmlUtils.unwrap(out.get(out.size() - 1)) instanceof Tbl) {
            out.add(new P());
        }
    }

    private static Node table(Tbl table) {
        Outline rows = new Outline();
        for (Object element : table.getContent()) {
            if (XmlUtils.unwrap(element) instanceof Tr row) {
                readRow(rows, row);
            } else {
                rows.add(TemplateElement.opaque(element));
            }
        }
        return new Table(table, rows.close().whole());
    }

    private static void readRow(Outline rows, Tr row) {
        List<Node> cells = new ArrayList<>();
        List<Mark> reaching = new ArrayList<>();
        for (Object element : row.getContent()) {
            if (XmlUtils.unwrap(element) instanceof Tc cell) {
                Outline.Level level = read(cell.getContent());
                cells.add(new Cell(cell, level.nodes()));
                reaching.addAll(level.reaching());
            } else {
                cells.add(TemplateElement.opaque(element));
            }
        }
        rows.add(new Row(row, cells), reaching);
    }

    /** A table; without any row left it disappears. */
    private record Table(Tbl source, List<Node> rows) implements Node {
        @Override
        public void write(List<Object> out, Scope scope) {
            Tbl table = new Tbl();
            table.setTblPr(source.getTblPr());
            table.setTblGrid(source.getTblGrid());
            Node.writeAll(rows, table.getContent(), scope);
            if (table.getContent().stream().anyMatch(Tr.class::isInstance)) {
                out.add(table);
            }
        }
    }

    /** A row; one whose conditions left nothing in any cell disappears. */
    private record Row(Tr source, List<Node> cells) implements Node {
        @Override
        public void write(List<Object> out, Scope scope) {
            Tr row = new Tr();
            row.setTblPrEx(source.getTblPrEx());
            row.setTrPr(source.getTrPr());
            Node.writeAll(cells, row.getContent(), scope);
            if (!conditional() || !row.getContent().stream().allMatch(BlockTemplate::showsNothing)) {
                out.add(row);
            }
        }

        private boolean conditional() {
            return cells.stream().anyMatch(node -> node instanceof Cell cell && cell.conditional());
        }

        @Override
        public boolean blank() {
            return Node.blank(cells);
        }
    }

    private record Cell(Tc source, List<Node> content) implements Node {
        @Override
        public void write(List<Object> out, Scope scope) {
            Tc cell = new Tc();
            cell.setTcPr(source.getTcPr());
            BlockTemplate.write(content, cell.getContent(), scope);
            out.add(cell);
        }

        @Override
        public boolean blank() {
            return Node.blank(content);
        }

        boolean conditional() {
            return content.stream().anyMatch(Section.class::isInstance);
        }
    }

    private static boolean showsNothing(Object cell) {
        return cell instanceof Tc written
                && written.getContent().stream()
                        .allMatch(block -> block instanceof P paragraph && Runs.blank(paragraph.getContent()));
    }
}
