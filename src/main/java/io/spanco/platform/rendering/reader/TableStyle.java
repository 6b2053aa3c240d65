package io.spanco.platform.rendering.reader;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.sharedtypes.STOnOff;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.CTTblLook;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.CTTblStylePr;
import org.docx4j.wml.STTblStyleOverrideType;
import org.docx4j.wml.Style;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.TcMar;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.TcPrInner.TcBorders;

/** What a table gives its cells: borders, margins, shading, and the conditional parts of its style. */
final class TableStyle {
    private final Boxes boxes;
    private final List<Style> chain;
    private final String style;
    private final int rows;
    private final int columns;
    private final Look look;
    private final Alignment alignment;
    private Sides margins = Sides.NONE;
    private double indent;
    private Box outer = Box.NONE;
    private Edge insideH;
    private Edge insideV;
    private int rowBand = 1;
    private int columnBand = 1;

    /** A cell's place in the grid. */
    record Position(int row, int column, int span) {}

    private record Look(
            boolean firstRow,
            boolean lastRow,
            boolean firstColumn,
            boolean lastColumn,
            boolean rows,
            boolean columns) {}

    TableStyle(CTTblPrBase properties, StyleSheet styles, Refusals refusals, int rows, int columns) {
        this.boxes = new Boxes(refusals);
        this.rows = rows;
        this.columns = columns;
        this.style = properties == null || properties.getTblStyle() == null
                ? null
                : properties.getTblStyle().getVal();
        this.chain = styles.tableChain(style);
        for (Style each : chain) {
            apply(each.getTblPr());
            if (each.getTcPr() != null) {
                outer = outer.withFill(boxes.fill(each.getTcPr().getShd(), outer.fill()));
            }
        }
        apply(properties);
        this.look = look(properties == null ? null : properties.getTblLook());
        this.alignment = properties == null
                ? Alignment.LEFT
                : new ParagraphFormats(refusals).alignment(Alignment.LEFT, properties.getJc());
        if (properties != null && properties.getTblpPr() != null) {
            throw refusals.of("w:tblpPr (floating table)");
        }
        if (properties != null && Units.on(properties.getBidiVisual(), false)) {
            throw refusals.of("w:bidiVisual (right-to-left table)");
        }
    }

    private void apply(CTTblPrBase properties) {
        if (properties == null) {
            return;
        }
        CTTblCellMar own = properties.getTblCellMar();
        if (own != null) {
            TblWidth right = own.getRight() != null ? own.getRight() : own.getEnd();
            TblWidth left = own.getLeft() != null ? own.getLeft() : own.getStart();
            margins = new Sides(
                    length(own.getTop(), margins.top()),
                    length(right, margins.right()),
                    length(own.getBottom(), margins.bottom()),
                    length(left, margins.left()));
        }
        indent = length(properties.getTblInd(), indent);
        outer = outer.withFill(boxes.fill(properties.getShd(), outer.fill()));
        rowBand = properties.getTblStyleRowBandSize() == null
                ? rowBand
                : properties.getTblStyleRowBandSize().getVal().intValue();
        columnBand = properties.getTblStyleColBandSize() == null
                ? columnBand
                : properties.getTblStyleColBandSize().getVal().intValue();
        applyBorders(properties.getTblBorders());
    }

    private void applyBorders(TblBorders borders) {
        if (borders == null) {
            return;
        }
        outer = new Box(
                boxes.edge(borders.getTop(), outer.top()),
                boxes.edge(borders.getRight(), outer.right()),
                boxes.edge(borders.getBottom(), outer.bottom()),
                boxes.edge(borders.getLeft(), outer.left()),
                outer.fill());
        insideH = boxes.edge(borders.getInsideH(), insideH);
        insideV = boxes.edge(borders.getInsideV(), insideV);
    }

    private static double length(TblWidth width, double otherwise) {
        boolean points =
                width != null && (width.getType() == null || width.getType().equals("dxa"));
        return points ? Units.twips(width.getW(), otherwise) : otherwise;
    }

    Alignment alignment() {
        return alignment;
    }

    double indent() {
        return indent;
    }

    Sides margins() {
        return margins;
    }

    Sides margins(TcPr own) {
        TcMar given = own == null ? null : own.getTcMar();
        if (given == null) {
            return margins;
        }
        return new Sides(
                length(given.getTop(), margins.top()),
                length(given.getRight(), margins.right()),
                length(given.getBottom(), margins.bottom()),
                length(given.getLeft(), margins.left()));
    }

    StyleSheet.Region region(Position at) {
        return new StyleSheet.Region(style, conditions(at));
    }

    Box box(Position at, TcPr own) {
        Box box = new Box(
                at.row() == 0 ? outer.top() : insideH,
                isLastColumn(at) ? outer.right() : insideV,
                at.row() == rows - 1 ? outer.bottom() : insideH,
                at.column() == 0 ? outer.left() : insideV,
                outer.fill());
        for (STTblStyleOverrideType condition : conditions(at)) {
            for (CTTblStylePr part : StyleSheet.parts(chain, condition)) {
                box = conditional(box, part, at);
            }
        }
        return own == null ? box : boxes.over(box, own.getTcBorders(), own.getShd());
    }

    private Box conditional(Box base, CTTblStylePr part, Position at) {
        if (part.getTcPr() == null) {
            return base;
        }
        Box box = base.withFill(boxes.fill(part.getTcPr().getShd(), base.fill()));
        TcBorders borders = part.getTcPr().getTcBorders();
        if (borders == null) {
            return box;
        }
        boolean acrossRows = isColumnPart(part.getType());
        boolean acrossColumns = !acrossRows;
        var top = acrossRows && at.row() > 0 ? borders.getInsideH() : borders.getTop();
        var bottom = acrossRows && at.row() < rows - 1 ? borders.getInsideH() : borders.getBottom();
        var left = acrossColumns && at.column() > 0 ? borders.getInsideV() : borders.getLeft();
        var right = acrossColumns && !isLastColumn(at) ? borders.getInsideV() : borders.getRight();
        return new Box(
                boxes.edge(top, box.top()),
                boxes.edge(right, box.right()),
                boxes.edge(bottom, box.bottom()),
                boxes.edge(left, box.left()),
                box.fill());
    }

    private static boolean isColumnPart(STTblStyleOverrideType type) {
        return switch (type) {
            case FIRST_COL, LAST_COL, BAND_1_VERT, BAND_2_VERT -> true;
            default -> false;
        };
    }

    private boolean isLastColumn(Position at) {
        return at.column() + at.span() == columns;
    }

    /** The conditions that hold at a place, in the order in which they prevail: weakest first. */
    private List<STTblStyleOverrideType> conditions(Position at) {
        List<STTblStyleOverrideType> found = new ArrayList<>();
        boolean first = look.firstRow && at.row() == 0;
        boolean last = look.lastRow && at.row() == rows - 1;
        boolean left = look.firstColumn && at.column() == 0;
        boolean right = look.lastColumn && isLastColumn(at);
        found.add(STTblStyleOverrideType.WHOLE_TABLE);
        if (look.columns && !left && !right) {
            int band = (at.column() - (look.firstColumn ? 1 : 0)) / columnBand;
            found.add(band % 2 == 0 ? STTblStyleOverrideType.BAND_1_VERT : STTblStyleOverrideType.BAND_2_VERT);
        }
        if (look.rows && !first && !last) {
            int band = (at.row() - (look.firstRow ? 1 : 0)) / rowBand;
            found.add(band % 2 == 0 ? STTblStyleOverrideType.BAND_1_HORZ : STTblStyleOverrideType.BAND_2_HORZ);
        }
        add(found, left, STTblStyleOverrideType.FIRST_COL);
        add(found, right, STTblStyleOverrideType.LAST_COL);
        add(found, first, STTblStyleOverrideType.FIRST_ROW);
        add(found, last, STTblStyleOverrideType.LAST_ROW);
        add(found, first && left, STTblStyleOverrideType.NW_CELL);
        add(found, first && right, STTblStyleOverrideType.NE_CELL);
        add(found, last && left, STTblStyleOverrideType.SW_CELL);
        add(found, last && right, STTblStyleOverrideType.SE_CELL);
        return List.copyOf(found);
    }

    private static void add(List<STTblStyleOverrideType> found, boolean holds, STTblStyleOverrideType condition) {
        if (holds) {
            found.add(condition);
        }
    }

    private static Look look(CTTblLook look) {
        if (look == null) {
            return new Look(false, false, false, false, false, false);
        }
        int bits = look.getVal() == null ? 0x600 : new BigInteger(look.getVal(), 16).intValue();
        return new Look(
                flag(look.getFirstRow(), bits, 0x20),
                flag(look.getLastRow(), bits, 0x40),
                flag(look.getFirstColumn(), bits, 0x80),
                flag(look.getLastColumn(), bits, 0x100),
                !flag(look.getNoHBand(), bits, 0x200),
                !flag(look.getNoVBand(), bits, 0x400));
    }

    private static boolean flag(STOnOff value, int bits, int bit) {
        if (value == null) {
            return (bits & bit) != 0;
        }
        return value == STOnOff.TRUE || value == STOnOff.ON || value == STOnOff.ONE;
    }
}
