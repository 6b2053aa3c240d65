package io.spanco.platform.rendering.reader;

import io.spanco.platform.rendering.font.Face;
import io.spanco.platform.rendering.font.Family;
import io.spanco.platform.rendering.reader.TextFormat.Decoration;
import io.spanco.platform.rendering.reader.TextFormat.Script;
import io.spanco.platform.rendering.reader.TextFormat.Variant;
import java.util.Map;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.parts.ThemePart;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPrAbstract;
import org.docx4j.wml.STTheme;
import org.docx4j.wml.UnderlineEnumeration;

/** Lays the character properties of one level of the cascade over what the levels below gave. */
final class TextFormats {
    private static final Map<String, Integer> HIGHLIGHTS = Map.ofEntries(
            Map.entry("black", 0),
            Map.entry("blue", 0x0000FF),
            Map.entry("cyan", 0x00FFFF),
            Map.entry("green", 0x00FF00),
            Map.entry("magenta", 0xFF00FF),
            Map.entry("red", 0xFF0000),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("white", 0xFFFFFF),
            Map.entry("darkBlue", 0x000080),
            Map.entry("darkCyan", 0x008080),
            Map.entry("darkGreen", 0x008000),
            Map.entry("darkMagenta", 0x800080),
            Map.entry("darkRed", 0x800000),
            Map.entry("darkYellow", 0x808000),
            Map.entry("darkGray", 0x808080),
            Map.entry("lightGray", 0xC0C0C0));

    private final Refusals refusals;
    private final Boxes boxes;
    private final ThemePart theme;

    /** @param theme where fonts may be named; null when the document has none */
    TextFormats(Refusals refusals, ThemePart theme) {
        this.refusals = refusals;
        this.boxes = new Boxes(refusals);
        this.theme = theme;
    }

    TextFormat over(TextFormat base, RPrAbstract properties) {
        if (properties == null) {
            return base;
        }
        TextFormat format = exceptFont(base, properties);
        if (properties.getRFonts() == null) {
            return format;
        }
        return withFace(format, format.face().withFamily(family(properties.getRFonts(), base)));
    }

    /** The same for a bullet, whose font of symbols is replaced by the paragraph's. */
    TextFormat exceptFont(TextFormat base, RPrAbstract properties) {
        if (properties == null) {
            return base;
        }
        refuse(properties);
        Face face = base.face()
                .withBold(Units.on(properties.getB(), base.face().bold()))
                .withItalic(Units.on(properties.getI(), base.face().italic()));
        var spacing = properties.getSpacing();
        var position = properties.getPosition();
        return new TextFormat(
                face,
                properties.getSz() == null
                        ? base.size()
                        : properties.getSz().getVal().doubleValue() / 2,
                properties.getColor() == null
                        ? base.color()
                        : Units.color(properties.getColor().getVal()),
                decoration(base.decoration(), properties),
                variant(base.variant(), properties),
                spacing == null ? base.spacing() : Units.twips(spacing.getVal(), 0),
                position == null ? base.raise() : position.getVal().doubleValue() / 2);
    }

    private static TextFormat withFace(TextFormat format, Face face) {
        return new TextFormat(
                face,
                format.size(),
                format.color(),
                format.decoration(),
                format.variant(),
                format.spacing(),
                format.raise());
    }

    private void refuse(RPrAbstract properties) {
        if (Units.on(properties.getRtl(), false)) {
            throw refusals.of("w:rtl (right-to-left text)");
        }
        if (boxes.edge(properties.getBdr(), null) != null) {
            throw refusals.of("w:bdr (border around characters)");
        }
        if (properties.getW() != null
                && properties.getW().getVal() != null
                && properties.getW().getVal() != 100) {
            throw refusals.of("w:w (stretched characters)");
        }
    }

    private Family family(RFonts fonts, TextFormat base) {
        String name = themeFont(fonts.getAsciiTheme() != null ? fonts.getAsciiTheme() : fonts.getHAnsiTheme());
        if (name == null) {
            name = fonts.getAscii() != null ? fonts.getAscii() : fonts.getHAnsi();
        }
        if (name == null) {
            return base.face().family();
        }
        String wanted = name;
        return Family.named(wanted).orElseThrow(() -> refusals.of("font “" + wanted + "”"));
    }

    private String themeFont(STTheme font) {
        try {
            return font == null || theme == null ? null : theme.getFontFromTheme(font);
        } catch (Docx4JException e) {
            throw refusals.of("theme font “" + font.value() + "”");
        }
    }

    private Decoration decoration(Decoration base, RPrAbstract properties) {
        var underline = properties.getU() == null ? null : properties.getU().getVal();
        return new Decoration(
                underline == null ? base.underline() : underline != UnderlineEnumeration.NONE,
                Units.on(properties.getStrike(), Units.on(properties.getDstrike(), base.strike())),
                background(base.background(), properties));
    }

    private Integer background(Integer base, RPrAbstract properties) {
        Integer shaded = boxes.fill(properties.getShd(), base);
        if (properties.getHighlight() == null) {
            return shaded;
        }
        return HIGHLIGHTS.get(properties.getHighlight().getVal());
    }

    private static Variant variant(Variant base, RPrAbstract properties) {
        Script script = base.script();
        if (properties.getVertAlign() != null) {
            script = switch (properties.getVertAlign().getVal()) {
                case BASELINE -> Script.BASELINE;
                case SUPERSCRIPT -> Script.SUPER;
                case SUBSCRIPT -> Script.SUB;
            };
        }
        return new Variant(
                Units.on(properties.getCaps(), base.capitals()),
                Units.on(properties.getSmallCaps(), base.smallCapitals()),
                script,
                Units.on(properties.getVanish(), base.hidden()));
    }
}
