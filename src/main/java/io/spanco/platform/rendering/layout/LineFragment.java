package io.spanco.platform.rendering.layout;

/** A line of a paragraph on the page. */
final class LineFragment implements Fragment {
    private final ParagraphLayout paragraph;
    private final Line line;
    private final LineHeight height;
    private final Role role;

    /** What a line's place in its paragraph means for it. */
    record Role(boolean first, boolean last, boolean kept) {}

    LineFragment(ParagraphLayout paragraph, Line line, LineHeight height, Role role) {
        this.paragraph = paragraph;
        this.line = line;
        this.height = height;
        this.role = role;
    }

    @Override
    public double height() {
        return height.height() + paragraph.above(role) + paragraph.below(role);
    }

    @Override
    public double spaceBefore() {
        return role.first() ? paragraph.format().spacing().before() : 0;
    }

    @Override
    public double spaceAfter() {
        return role.last() ? paragraph.format().spacing().after() : 0;
    }

    @Override
    public String contextualStyle() {
        return paragraph.format().spacing().contextual() ? paragraph.style() : null;
    }

    @Override
    public String style() {
        return paragraph.style();
    }

    @Override
    public boolean keptWithNext() {
        return role.kept();
    }

    @Override
    public boolean onNewPage() {
        return role.first() && paragraph.format().keep().onNewPage();
    }

    @Override
    public void draw(PageDrawing page, double x, double y) {
        paragraph.drawBox(page, x, y, height(), role);
        new LinePainter(paragraph.text(), page).paint(line, x, y + paragraph.above(role), height);
    }
}
