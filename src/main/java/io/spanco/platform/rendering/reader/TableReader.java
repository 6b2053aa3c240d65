package io.spanco.platform.rendering.reader;

import io.spanco.platform.rendering.reader.Table.Cell;
import io.spanco.platform.rendering.reader.Table.HeightRule;
import io.spanco.platform.rendering.reader.Table.Place;
import io.spanco.platform.rendering.reader.Table.Row;
import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTHeight;
import org.docx4j.wml.CTSdtCell;
import org.docx4j.wml.CTSdtRow;
import org.docx4j.wml.CTTrPrBase;
import org.docx4j.wml.CTVerticalJc;
import org.docx4j.wml.STHeightRule;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;

/** Reads tables: the grid, the rows and their cells with all borders resolved. */
final class TableReader {
    private final StyleSheet styles;
    private final Refusals refusals;
    private final BlockReader blocks;
    private final boolean fromTextEdge;

    /** @param fromTextEdge whether a table's edge, not its text, stands at the margin (compatibility mode 15) */
    TableReader(StyleSheet styles, Refusals refusals, BlockReader blocks, boolean fromTextEdge) {
        this.styles = styles;
        this.refusals = refusals;
        this.blocks = blocks;
        this.fromTextEdge = fromTextEdge;
    }

    Table read(Tbl source, boolean nested, boolean onNewPage) {
        List<Tr> rows = new ArrayList<>();
        collectRows(source.getContent(), rows);
        double[] columns = columns(source, rows);
        TableStyle style = new TableStyle(source.getTblPr(), styles, refusals, rows.size(), columns.length);
        List<Row> read = new ArrayList<>();
        boolean head = true;
        for (int i = 0; i < rows.size(); i++) {
            Row row = row(rows.get(i), i, style, columns.length, head);
            head = row.head();
            read.add(row);
        }
        double shift = fromTextEdge || nested ? 0 : style.margins().left();
        return new Table(style.alignment(), style.indent() - shift, columns, read, onNewPage);
    }

    private double[] columns(Tbl source, List<Tr> rows) {
        if (source.getTblGrid() == null || source.getTblGrid().getGridCol().isEmpty()) {
            if (!rows.isEmpty()) {
                refuseWithout(rows.get(0));
            }
            throw refusals.of("w:tbl without w:tblGrid (table without column widths)");
        }
        return source.getTblGrid().getGridCol().stream()
                .map(TblGridCol::getW)
                .mapToDouble(width -> Units.twips(width, 0))
                .toArray();
    }

    private void refuseWithout(Tr row) {
        for (Tc cell : cells(row)) {
            for (Object content : cell.getContent()) {
                if (content instanceof org.docx4j.wml.P paragraph) {
                    refusals.enter(paragraph);
                    return;
                }
            }
        }
    }

    private void collectRows(List<Object> content, List<Tr> rows) {
        for (Object each : content) {
            Object node = each instanceof JAXBElement<?> wrapped ? wrapped.getValue() : each;
            if (node instanceof Tr row) {
                rows.add(row);
            } else if (node instanceof CTSdtRow control) {
                collectRows(control.getSdtContent().getContent(), rows);
            } else if (!InlineReader.leavesNoTrace(node)) {
                throw refusals.of(node);
            }
        }
    }

    private List<Tc> cells(Tr row) {
        List<Tc> cells = new ArrayList<>();
        collectCells(row.getContent(), cells);
        return cells;
    }

    private void collectCells(List<Object> content, List<Tc> cells) {
        for (Object each : content) {
            Object node = each instanceof JAXBElement<?> wrapped ? wrapped.getValue() : each;
            if (node instanceof Tc cell) {
                cells.add(cell);
            } else if (node instanceof CTSdtCell control) {
                collectCells(control.getSdtContent().getContent(), cells);
            } else if (!InlineReader.leavesNoTrace(node)) {
                throw refusals.of(node);
            }
        }
    }

    private Row row(Tr source, int index, TableStyle style, int columns, boolean mayBeHead) {
        refuse(source);
        TrPr properties = source.getTrPr();
        int column = number(properties, "gridBefore");
        List<Cell> cells = new ArrayList<>();
        for (Tc each : cells(source)) {
            TcPr own = each.getTcPr();
            int wanted = own == null || own.getGridSpan() == null
                    ? 1
                    : own.getGridSpan().getVal().intValue();
            int span = Math.min(wanted, columns - column);
            if (span < 1) {
                throw refusals.of("w:tc outside w:tblGrid (cell beyond the last column)");
            }
            cells.add(cell(each, new TableStyle.Position(index, column, span), style));
            column += span;
        }
        CTHeight height = value(properties, "trHeight", CTHeight.class);
        return new Row(
                height == null ? 0 : Units.twips(height.getVal(), 0),
                height != null && height.getHRule() == STHeightRule.EXACT ? HeightRule.EXACT : HeightRule.AT_LEAST,
                mayBeHead && on(properties, "tblHeader"),
                on(properties, "cantSplit"),
                cells);
    }

    private void refuse(Tr source) {
        if (source.getTblPrEx() != null
                && (source.getTblPrEx().getTblBorders() != null
                        || source.getTblPrEx().getTblCellMar() != null)) {
            throw refusals.of("w:tblPrEx (exception from the table's format)");
        }
        if (source.getTrPr() != null
                && (source.getTrPr().getIns() != null || source.getTrPr().getDel() != null)) {
            throw refusals.of("w:ins or w:del (tracked table row)");
        }
    }

    private Cell cell(Tc source, TableStyle.Position position, TableStyle style) {
        TcPr own = source.getTcPr();
        refuse(own);
        boolean continues = own != null
                && own.getVMerge() != null
                && !"restart".equals(own.getVMerge().getVal());
        List<Block> content = continues ? List.of() : content(source, style.region(position));
        return new Cell(
                position.column(),
                position.span(),
                continues,
                style.box(position, own),
                style.margins(own),
                place(own == null ? null : own.getVAlign()),
                content);
    }

    /** The cell's blocks, without the empty paragraph that has to follow a nested table but takes no room. */
    private List<Block> content(Tc source, StyleSheet.Region region) {
        List<Block> content = blocks.read(source.getContent(), region);
        int last = content.size() - 1;
        boolean afterTable = last > 0 && content.get(last - 1) instanceof Table;
        if (afterTable
                && content.get(last) instanceof Paragraph end
                && end.content().isEmpty()) {
            return content.subList(0, last);
        }
        return content;
    }

    private void refuse(TcPr own) {
        if (own == null) {
            return;
        }
        if (own.getTextDirection() != null && !own.getTextDirection().getVal().startsWith("lr")) {
            throw refusals.of("w:textDirection (vertical text)");
        }
        if (own.getHMerge() != null) {
            throw refusals.of("w:hMerge (cell merged without w:gridSpan)");
        }
        if (own.getCellIns() != null || own.getCellDel() != null) {
            throw refusals.of("w:cellIns or w:cellDel (tracked cell)");
        }
    }

    private static Place place(CTVerticalJc align) {
        STVerticalJc value = align == null ? STVerticalJc.TOP : align.getVal();
        return switch (value) {
            case TOP, BOTH -> Place.TOP;
            case CENTER -> Place.CENTER;
            case BOTTOM -> Place.BOTTOM;
        };
    }

    private static <T> T value(CTTrPrBase properties, String name, Class<T> type) {
        if (properties == null) {
            return null;
        }
        for (JAXBElement<?> each : properties.getCnfStyleOrDivIdOrGridBefore()) {
            if (each.getName().getLocalPart().equals(name)) {
                return type.cast(each.getValue());
            }
        }
        return null;
    }

    private static boolean on(CTTrPrBase properties, String name) {
        return Units.on(value(properties, name, BooleanDefaultTrue.class), false);
    }

    private static int number(CTTrPrBase properties, String name) {
        var value = value(properties, name, CTTrPrBase.GridBefore.class);
        BigInteger given = value == null ? null : value.getVal();
        return given == null ? 0 : given.intValue();
    }
}
