package io.spanco.platform.rendering.template;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.Body;
import org.docx4j.wml.Document;

/** Small Word documents written as XML, and what their merging gives. */
final class Templates {

    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final Pattern PARAGRAPH = Pattern.compile("<w:p/>|<w:p>.*?</w:p>", Pattern.DOTALL);

    private Templates() {}

    /** A paragraph of one run. */
    static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A table of rows, each an array of cell texts. */
    static String table(String[]... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid>"
                + Arrays.stream(rows).map(Templates::row).collect(Collectors.joining()) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>"
                + Arrays.stream(cells)
                        .map(cell -> "<w:tc>" + paragraph(cell) + "</w:tc>")
                        .collect(Collectors.joining())
                + "</w:tr>";
    }

    static byte[] docx(String body) {
        try {
            WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
            Document main = (Document) XmlUtils.unmarshalString(
                    "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
            document.getMainDocumentPart().setJaxbElement(main);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body that merging gives, as XML without namespaces and space preservation. */
    static String merged(String body, Map<String, Object> values) {
        WordprocessingMLPackage document = new TemplateMerger().merge("essai.docx", docx(body), values);
        Body merged = document.getMainDocumentPart().getJaxbElement().getBody();
        Body content = new Body();
        content.getContent().addAll(merged.getContent());
        Document shown = new Document();
        shown.setBody(content);
        return XmlUtils.marshaltoString(shown, true, false)
                .replaceAll("(?s)^.*?<w:body>|</w:body>.*$", "")
                .replace(" xml:space=\"preserve\"", "");
    }

    /** The texts of the merged paragraphs, in order. */
    static List<String> lines(String body, Map<String, Object> values) {
        Matcher paragraphs = PARAGRAPH.matcher(merged(body, values));
        return paragraphs
                .results()
                .map(found -> found.group()
                        .replace("<w:br/>", "⏎")
                        .replace("<w:tab/>", "⇥")
                        .replaceAll("<[^>]*>", ""))
                .toList();
    }
}
