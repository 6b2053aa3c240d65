package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.layout.LineFragment.Role;
import io.spanco.platform.rendering.reader.Alignment;
import io.spanco.platform.rendering.reader.Box;
import io.spanco.platform.rendering.reader.Edge;
import io.spanco.platform.rendering.reader.Inline;
import io.spanco.platform.rendering.reader.Paragraph;
import io.spanco.platform.rendering.reader.ParagraphFormat;
import java.util.ArrayList;
import java.util.List;

/** Lays out a paragraph as lines. */
final class ParagraphLayout {
    private final Paragraph paragraph;
    private final double width;
    private final Characters text;
    private double labelShift;

    ParagraphLayout(Paragraph paragraph, double width, PageNumbers numbers, Warnings warnings) {
        this.paragraph = paragraph;
        this.width = width;
        this.text = new Characters(warnings);
        addLabel();
        for (Inline inline : paragraph.content()) {
            text.add(inline, numbers);
        }
    }

    private void addLabel() {
        Paragraph.Label label = paragraph.label();
        if (label == null) {
            return;
        }
        text.addText(label.text(), label.format());
        double labelWidth = 0;
        for (int i = 0; i < text.count(); i++) {
            labelWidth += text.width(i);
        }
        if (label.alignment() == Alignment.RIGHT) {
            labelShift = labelWidth;
        } else if (label.alignment() == Alignment.CENTER) {
            labelShift = labelWidth / 2;
        }
        switch (label.suffix()) {
            case TAB -> text.addMark(Characters.TAB, label.format());
            case SPACE -> text.addText(" ", label.format());
            case NOTHING -> {}
        }
    }

    List<Fragment> fragments(double tabInterval) {
        List<Line> lines = new LineBreaker(text, format(), width, tabInterval).lines(labelShift);
        List<Fragment> fragments = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            LineHeight height = LineHeight.of(text, line.start(), line.end(), paragraph.mark(), format().spacing());
            Role role = new Role(i == 0, i == lines.size() - 1, kept(i, lines.size()));
            fragments.add(new LineFragment(this, line, height, role));
        }
        return fragments;
    }

    /** Whether a line stays with the one below: kept lines, no single line at either end, the last with what follows. */
    private boolean kept(int index, int count) {
        ParagraphFormat.Keep keep = format().keep();
        if (index == count - 1) {
            return keep.withNext();
        }
        return keep.lines() || keep.noSingleLines() && (index == 0 || index == count - 2);
    }

    ParagraphFormat format() {
        return paragraph.format();
    }

    String style() {
        return paragraph.style();
    }

    Characters text() {
        return text;
    }

    /** Room that the upper border takes above a line. */
    double above(Role role) {
        return role.first() ? Edge.extent(format().box().top()) : 0;
    }

    double below(Role role) {
        return role.last() ? Edge.extent(format().box().bottom()) : 0;
    }

    /** Draws background and borders behind and around a line. */
    void drawBox(PageDrawing page, double x, double y, double height, Role role) {
        Box box = format().box();
        if (box.isBlank()) {
            return;
        }
        double indent =
                format().indents().left() + Math.min(0, format().indents().firstLine());
        double left = x + indent - Edge.extent(box.left());
        double right = x + width - format().indents().right() + Edge.extent(box.right());
        if (box.fill() != null) {
            page.background(left, y, right - left, height, box.fill());
        }
        if (role.first() && box.top() != null) {
            page.line(left, y, right - left, box.top().width(), box.top().color());
        }
        if (role.last() && box.bottom() != null) {
            double top = y + height - box.bottom().width();
            page.line(
                    left, top, right - left, box.bottom().width(), box.bottom().color());
        }
        if (box.left() != null) {
            page.line(left, y, box.left().width(), height, box.left().color());
        }
        if (box.right() != null) {
            page.line(
                    right - box.right().width(),
                    y,
                    box.right().width(),
                    height,
                    box.right().color());
        }
    }
}
