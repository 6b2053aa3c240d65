package io.spanco.platform.rendering.reader;

import io.spanco.platform.rendering.reader.DocumentModel.RunningText;
import io.spanco.platform.rendering.reader.StyleSheet.Region;
import java.util.List;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.wml.CTCompatSetting;
import org.docx4j.wml.CTRel;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.NumberFormat;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Styles;

/** Reads a whole document; the tree it reads from stays as it is. */
public final class DocumentReader {
    private static final int MODE_WITHOUT_TABLE_SHIFT = 15;
    private static final double DEFAULT_TAB_INTERVAL = 36;

    private final MainDocumentPart main;
    private final Refusals refusals = new Refusals();
    private final StyleSheet styles;
    private final Lists lists;
    private final CTSettings settings;

    private DocumentReader(WordprocessingMLPackage source) throws Docx4JException {
        this.main = source.getMainDocumentPart();
        TextFormats texts = new TextFormats(refusals, main.getThemePart());
        var numbering = main.getNumberingDefinitionsPart();
        this.lists = new Lists(numbering == null ? null : numbering.getContents(), refusals, texts);
        var sheet = main.getStyleDefinitionsPart(false);
        this.styles = new StyleSheet(
                sheet == null ? new Styles() : sheet.getContents(), new ParagraphFormats(refusals), texts, lists);
        var settingsPart = main.getDocumentSettingsPart();
        this.settings = settingsPart == null ? new CTSettings() : settingsPart.getContents();
    }

    /**
     * Reads the document.
     *
     * @throws UnsupportedElement when it holds something that is not drawn
     */
    public static DocumentModel read(WordprocessingMLPackage source) {
        try {
            return new DocumentReader(source).read();
        } catch (Docx4JException e) {
            throw new IllegalArgumentException("The document cannot be read: " + e.getMessage(), e);
        }
    }

    private DocumentModel read() throws Docx4JException {
        SectPr section = main.getContents().getBody().getSectPr();
        SectPr given = section == null ? Context.getWmlObjectFactory().createSectPr() : section;
        refuse(given);
        if (Units.on(settings.getEvenAndOddHeaders(), false)) {
            throw refusals.of("w:evenAndOddHeaders (different headers on even and odd pages)");
        }
        List<Block> body = blocks(main, main.getContent(), false);
        return new DocumentModel(page(given), body, running(given, true), running(given, false));
    }

    private void refuse(SectPr section) {
        if (section.getPgBorders() != null) {
            throw refusals.of("w:pgBorders (page border)");
        }
        if (section.getCols() != null
                && section.getCols().getNum() != null
                && section.getCols().getNum().intValue() > 1) {
            throw refusals.of("w:cols (several columns)");
        }
        var numbers = section.getPgNumType();
        if (numbers != null && numbers.getStart() != null) {
            throw refusals.of("w:pgNumType (start of the page numbers)");
        }
        if (numbers != null && numbers.getFmt() != null && numbers.getFmt() != NumberFormat.DECIMAL) {
            throw refusals.of("w:pgNumType “" + numbers.getFmt().value() + "” (style of the page numbers)");
        }
        if (section.getTextDirection() != null
                && !section.getTextDirection().getVal().startsWith("lr")) {
            throw refusals.of("w:textDirection (vertical text)");
        }
        if (section.getLnNumType() != null) {
            throw refusals.of("w:lnNumType (line numbers)");
        }
    }

    private PageFormat page(SectPr section) {
        var size = section.getPgSz();
        var margins = section.getPgMar();
        double tabs = settings.getDefaultTabStop() == null
                ? DEFAULT_TAB_INTERVAL
                : Units.twips(settings.getDefaultTabStop().getVal(), DEFAULT_TAB_INTERVAL);
        double width = size == null ? 612 : Units.twips(size.getW(), 612);
        double height = size == null ? 792 : Units.twips(size.getH(), 792);
        if (margins == null) {
            return new PageFormat(width, height, new Sides(72, 72, 72, 72), 36, 36, tabs);
        }
        double gutter = Units.twips(margins.getGutter(), 0);
        Sides sides = new Sides(
                Math.abs(Units.twips(margins.getTop(), 72)),
                Units.twips(margins.getRight(), 72),
                Math.abs(Units.twips(margins.getBottom(), 72)),
                Units.twips(margins.getLeft(), 72) + gutter);
        return new PageFormat(
                width, height, sides, Units.twips(margins.getHeader(), 36), Units.twips(margins.getFooter(), 36), tabs);
    }

    private RunningText running(SectPr section, boolean header) throws Docx4JException {
        List<Block> others = part(section, header, HdrFtrRef.DEFAULT);
        boolean distinct = Units.on(section.getTitlePg(), false);
        return new RunningText(distinct ? part(section, header, HdrFtrRef.FIRST) : others, others);
    }

    private List<Block> part(SectPr section, boolean header, HdrFtrRef type) throws Docx4JException {
        for (CTRel reference : section.getEGHdrFtrReferences()) {
            boolean matches = header
                    ? reference instanceof HeaderReference head && head.getType() == type
                    : reference instanceof FooterReference foot && foot.getType() == type;
            if (matches) {
                Part part = main.getRelationshipsPart().getPart(reference.getId());
                Object contents = ((JaxbXmlPart<?>) part).getContents();
                return blocks(part, ((ContentAccessor) contents).getContent(), true);
            }
        }
        return List.of();
    }

    private List<Block> blocks(Part part, List<Object> content, boolean running) {
        InlineReader inlines = new InlineReader(styles, refusals, new PictureReader(part, refusals), running);
        boolean fromTextEdge = compatibilityMode() >= MODE_WITHOUT_TABLE_SHIFT;
        return new BlockReader(styles, lists, refusals, inlines, fromTextEdge).read(content, Region.NONE);
    }

    private int compatibilityMode() {
        if (settings.getCompat() == null) {
            return 0;
        }
        for (CTCompatSetting setting : settings.getCompat().getCompatSetting()) {
            if ("compatibilityMode".equals(setting.getName())) {
                return Integer.parseInt(setting.getVal());
            }
        }
        return 0;
    }
}
