package io.spanco.platform.rendering.reader;

import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTShd;
import org.docx4j.wml.PPrBase.PBdr;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.TcPrInner.TcBorders;

/** Reads borders and shading. */
final class Boxes {
    private static final double EIGHTHS = 8;
    private static final double HAIRLINE = 0.25;

    private final Refusals refusals;

    Boxes(Refusals refusals) {
        this.refusals = refusals;
    }

    /** The edge that a border asks for; the given one where the document says nothing. */
    Edge edge(CTBorder border, Edge otherwise) {
        if (border == null || border.getVal() == null) {
            return otherwise;
        }
        if (border.getVal() == STBorder.NIL || border.getVal() == STBorder.NONE) {
            return null;
        }
        if (border.getVal() != STBorder.SINGLE && border.getVal() != STBorder.THICK) {
            throw refusals.of("border style “" + border.getVal().value() + "”");
        }
        double width = border.getSz() == null ? 0.5 : border.getSz().intValue() / EIGHTHS;
        double space = border.getSpace() == null ? 0 : border.getSpace().doubleValue();
        return new Edge(Math.max(width, HAIRLINE), Units.color(border.getColor()), space);
    }

    Box over(Box base, PBdr borders, CTShd shading) {
        Box box = base.withFill(fill(shading, base.fill()));
        if (borders == null) {
            return box;
        }
        return new Box(
                edge(borders.getTop(), box.top()),
                edge(borders.getRight(), box.right()),
                edge(borders.getBottom(), box.bottom()),
                edge(borders.getLeft(), box.left()),
                box.fill());
    }

    Box over(Box base, TcBorders borders, CTShd shading) {
        Box box = base.withFill(fill(shading, base.fill()));
        if (borders == null) {
            return box;
        }
        if (edge(borders.getTl2Br(), null) != null || edge(borders.getTr2Bl(), null) != null) {
            throw refusals.of("w:tl2br or w:tr2bl (diagonal border)");
        }
        return new Box(
                edge(borders.getTop(), box.top()),
                edge(borders.getRight() != null ? borders.getRight() : borders.getEnd(), box.right()),
                edge(borders.getBottom(), box.bottom()),
                edge(borders.getLeft() != null ? borders.getLeft() : borders.getStart(), box.left()),
                box.fill());
    }

    /** The background that shading asks for: null for none. */
    Integer fill(CTShd shading, Integer otherwise) {
        if (shading == null || shading.getVal() == null && shading.getFill() == null) {
            return otherwise;
        }
        String pattern = shading.getVal() == null ? "clear" : shading.getVal().value();
        boolean plain = shading.getFill() == null || shading.getFill().equals("auto");
        if (pattern.equals("clear") || pattern.equals("nil")) {
            return plain ? null : Integer.valueOf(Units.color(shading.getFill()));
        }
        int behind = plain ? 0xFFFFFF : Units.color(shading.getFill());
        if (pattern.equals("solid")) {
            return Units.color(shading.getColor());
        }
        if (pattern.startsWith("pct")) {
            return mix(Units.color(shading.getColor()), behind, Integer.parseInt(pattern.substring(3)));
        }
        throw refusals.of("w:shd “" + pattern + "” (shading pattern)");
    }

    private static int mix(int front, int behind, int percent) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int share = (front >> shift & 0xFF) * percent + (behind >> shift & 0xFF) * (100 - percent);
            mixed |= Math.round(share / 100f) << shift;
        }
        return mixed;
    }
}
