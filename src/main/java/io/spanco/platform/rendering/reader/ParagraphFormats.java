package io.spanco.platform.rendering.reader;

import io.spanco.platform.rendering.reader.ParagraphFormat.Indents;
import io.spanco.platform.rendering.reader.ParagraphFormat.Keep;
import io.spanco.platform.rendering.reader.ParagraphFormat.LineRule;
import io.spanco.platform.rendering.reader.ParagraphFormat.ListPosition;
import io.spanco.platform.rendering.reader.ParagraphFormat.Spacing;
import io.spanco.platform.rendering.reader.ParagraphFormat.TabKind;
import io.spanco.platform.rendering.reader.ParagraphFormat.TabStop;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.Jc;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.STTabTlc;
import org.docx4j.wml.Tabs;

/** Lays the paragraph properties of one level of the cascade over what the levels below gave. */
final class ParagraphFormats {
    private static final double LINE_UNITS = 240;

    private final Refusals refusals;
    private final Boxes boxes;

    ParagraphFormats(Refusals refusals) {
        this.refusals = refusals;
        this.boxes = new Boxes(refusals);
    }

    ParagraphFormat over(ParagraphFormat base, PPrBase properties) {
        if (properties == null) {
            return base;
        }
        refuse(properties);
        return new ParagraphFormat(
                indents(base.indents(), properties.getInd()),
                spacing(base.spacing(), properties),
                keep(base.keep(), properties),
                alignment(base.alignment(), properties.getJc()),
                tabs(base.tabs(), properties.getTabs()),
                boxes.over(base.box(), properties.getPBdr(), properties.getShd()),
                list(base.list(), properties.getNumPr()));
    }

    private void refuse(PPrBase properties) {
        if (properties.getFramePr() != null) {
            throw refusals.of("w:framePr (frame)");
        }
        if (Units.on(properties.getBidi(), false)) {
            throw refusals.of("w:bidi (right-to-left paragraph)");
        }
        if (properties.getTextDirection() != null
                && !properties.getTextDirection().getVal().startsWith("lr")) {
            throw refusals.of("w:textDirection (vertical text)");
        }
    }

    static Indents indents(Indents base, PPrBase.Ind ind) {
        if (ind == null) {
            return base;
        }
        BigInteger left = ind.getLeft() != null ? ind.getLeft() : ind.getStart();
        BigInteger right = ind.getRight() != null ? ind.getRight() : ind.getEnd();
        double first = base.firstLine();
        if (ind.getHanging() != null) {
            first = -Units.twips(ind.getHanging(), 0);
        } else if (ind.getFirstLine() != null) {
            first = Units.twips(ind.getFirstLine(), 0);
        }
        return new Indents(Units.twips(left, base.left()), Units.twips(right, base.right()), first);
    }

    private static Spacing spacing(Spacing base, PPrBase properties) {
        boolean contextual = Units.on(properties.getContextualSpacing(), base.contextual());
        PPrBase.Spacing own = properties.getSpacing();
        if (own == null) {
            return new Spacing(base.before(), base.after(), base.line(), base.rule(), contextual);
        }
        LineRule rule = own.getLineRule() == null ? base.rule() : rule(own.getLineRule());
        double line = base.line();
        if (own.getLine() != null) {
            double value = own.getLine().doubleValue();
            line = rule == LineRule.MULTIPLE ? value / LINE_UNITS : value / 20;
        }
        return new Spacing(
                Units.twips(own.getBefore(), base.before()),
                Units.twips(own.getAfter(), base.after()),
                line,
                rule,
                contextual);
    }

    private static LineRule rule(STLineSpacingRule rule) {
        return switch (rule) {
            case AUTO -> LineRule.MULTIPLE;
            case EXACT -> LineRule.EXACT;
            case AT_LEAST -> LineRule.AT_LEAST;
        };
    }

    private static Keep keep(Keep base, PPrBase properties) {
        return new Keep(
                Units.on(properties.getKeepNext(), base.withNext()),
                Units.on(properties.getKeepLines(), base.lines()),
                Units.on(properties.getWidowControl(), base.noSingleLines()),
                Units.on(properties.getPageBreakBefore(), base.onNewPage()));
    }

    Alignment alignment(Alignment base, Jc jc) {
        if (jc == null || jc.getVal() == null) {
            return base;
        }
        return switch (jc.getVal()) {
            case LEFT, START -> Alignment.LEFT;
            case CENTER -> Alignment.CENTER;
            case RIGHT, END -> Alignment.RIGHT;
            case BOTH -> Alignment.JUSTIFIED;
            default -> throw refusals.of("w:jc “" + jc.getVal().value() + "” (alignment)");
        };
    }

    private static ListPosition list(ListPosition base, PPrBase.NumPr numbering) {
        if (numbering == null) {
            return base;
        }
        String list = base == null ? null : base.list();
        int level = base == null ? 0 : base.level();
        if (numbering.getNumId() != null) {
            list = numbering.getNumId().getVal().toString();
        }
        if (numbering.getIlvl() != null) {
            level = numbering.getIlvl().getVal().intValue();
        }
        return list == null || list.equals("0") ? null : new ListPosition(list, level);
    }

    private List<TabStop> tabs(List<TabStop> base, Tabs tabs) {
        if (tabs == null) {
            return base;
        }
        List<TabStop> stops = new ArrayList<>(base);
        for (CTTabStop tab : tabs.getTab()) {
            double position = Units.twips(tab.getPos(), 0);
            stops.removeIf(stop -> Math.abs(stop.position() - position) < 0.01);
            switch (tab.getVal()) {
                case CLEAR -> {}
                case LEFT, NUM -> stops.add(new TabStop(position, TabKind.LEFT, leader(tab.getLeader())));
                case CENTER -> stops.add(new TabStop(position, TabKind.CENTER, leader(tab.getLeader())));
                case RIGHT -> stops.add(new TabStop(position, TabKind.RIGHT, leader(tab.getLeader())));
                case DECIMAL -> stops.add(new TabStop(position, TabKind.DECIMAL, leader(tab.getLeader())));
                default -> throw refusals.of("w:tab “" + tab.getVal().value() + "”");
            }
        }
        stops.sort(Comparator.comparingDouble(TabStop::position));
        return List.copyOf(stops);
    }

    private static char leader(STTabTlc leader) {
        if (leader == null) {
            return 0;
        }
        return switch (leader) {
            case NONE -> 0;
            case DOT -> '.';
            case HYPHEN -> '-';
            case UNDERSCORE, HEAVY -> '_';
            case MIDDLE_DOT -> '·';
        };
    }
}
