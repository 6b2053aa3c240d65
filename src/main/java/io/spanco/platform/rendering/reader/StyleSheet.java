package io.spanco.platform.rendering.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.docx4j.wml.CTTblStylePr;
import org.docx4j.wml.DocDefaults;
import org.docx4j.wml.PPr;
import org.docx4j.wml.STTblStyleOverrideType;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;

/**
 * The document's styles, flattened in the order: defaults, table style, its conditional parts, paragraph style chain
 * with the numbering level below the style that names it. Each combination is computed once.
 */
final class StyleSheet {
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<Key, Formats> flattened = new HashMap<>();
    private final ParagraphFormats paragraphs;
    private final TextFormats texts;
    private final Lists lists;
    private final Formats defaults;
    private String defaultParagraph;
    private String defaultTable;

    /** Part of a table: its style and the conditions that hold there, weakest first. */
    record Region(String style, List<STTblStyleOverrideType> conditions) {
        static final Region NONE = new Region(null, List.of());
    }

    record Formats(ParagraphFormat paragraph, TextFormat text) {}

    private record Key(Region region, String style) {}

    StyleSheet(Styles source, ParagraphFormats paragraphs, TextFormats texts, Lists lists) {
        this.paragraphs = paragraphs;
        this.texts = texts;
        this.lists = lists;
        this.defaults = defaults(source.getDocDefaults());
        for (Style style : source.getStyle()) {
            styles.put(style.getStyleId(), style);
            if (style.isDefault() && "paragraph".equals(style.getType())) {
                defaultParagraph = style.getStyleId();
            } else if (style.isDefault() && "table".equals(style.getType())) {
                defaultTable = style.getStyleId();
            }
        }
    }

    private Formats defaults(DocDefaults given) {
        ParagraphFormat paragraph = ParagraphFormat.DEFAULT;
        TextFormat text = TextFormat.DEFAULT;
        if (given != null && given.getPPrDefault() != null) {
            paragraph = paragraphs.over(paragraph, given.getPPrDefault().getPPr());
        }
        if (given != null && given.getRPrDefault() != null) {
            text = texts.over(text, given.getRPrDefault().getRPr());
        }
        return new Formats(paragraph, text);
    }

    String paragraphStyle(PPr properties) {
        return properties == null || properties.getPStyle() == null
                ? defaultParagraph
                : properties.getPStyle().getVal();
    }

    /** What a paragraph of this style inherits in this part of a table. */
    Formats paragraph(Region region, String style) {
        return flattened.computeIfAbsent(new Key(region, style), this::flatten);
    }

    private Formats flatten(Key key) {
        Formats formats = defaults;
        List<Style> tableChain = tableChain(key.region().style());
        for (Style style : tableChain) {
            formats = over(formats, style.getPPr(), style.getRPr());
        }
        for (STTblStyleOverrideType condition : key.region().conditions()) {
            for (CTTblStylePr part : parts(tableChain, condition)) {
                formats = over(formats, part.getPPr(), part.getRPr());
            }
        }
        for (Style style : chain(key.style())) {
            formats = over(formats, style.getPPr(), style.getRPr());
        }
        return formats;
    }

    private Formats over(Formats base, PPr paragraph, org.docx4j.wml.RPr text) {
        return new Formats(paragraph(base.paragraph(), paragraph), texts.over(base.text(), text));
    }

    /** Lays paragraph properties over a format, the numbering level that they name below them. */
    ParagraphFormat paragraph(ParagraphFormat base, PPr own) {
        ParagraphFormat result = paragraphs.over(base, own);
        if (own == null || own.getNumPr() == null || result.list() == null) {
            return result;
        }
        return paragraphs.over(lists.indented(base, result.list(), paragraphs), own);
    }

    TextFormat text(TextFormat base, org.docx4j.wml.RPrAbstract properties) {
        if (properties == null) {
            return base;
        }
        TextFormat format = base;
        if (properties.getRStyle() != null) {
            for (Style style : chain(properties.getRStyle().getVal())) {
                format = texts.over(format, style.getRPr());
            }
        }
        return texts.over(format, properties);
    }

    /** A table style after those it is based on; the default one where the table names none. */
    List<Style> tableChain(String style) {
        return chain(style == null ? defaultTable : style);
    }

    static List<CTTblStylePr> parts(List<Style> chain, STTblStyleOverrideType condition) {
        List<CTTblStylePr> parts = new ArrayList<>();
        for (Style style : chain) {
            for (CTTblStylePr part : style.getTblStylePr()) {
                if (part.getType() == condition) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private List<Style> chain(String id) {
        LinkedList<Style> chain = new LinkedList<>();
        Style style = id == null ? null : styles.get(id);
        while (style != null && !chain.contains(style)) {
            chain.addFirst(style);
            style = style.getBasedOn() == null
                    ? null
                    : styles.get(style.getBasedOn().getVal());
        }
        return chain;
    }
}
