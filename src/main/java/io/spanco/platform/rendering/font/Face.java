package io.spanco.platform.rendering.font;

/** One cut of a family: its weight and its slope. */
public record Face(Family family, boolean bold, boolean italic) {

    public Face withFamily(Family other) {
        return new Face(other, bold, italic);
    }

    public Face withBold(boolean value) {
        return new Face(family, value, italic);
    }

    public Face withItalic(boolean value) {
        return new Face(family, bold, value);
    }

    String resource() {
        return family.resource(bold, italic);
    }
}
