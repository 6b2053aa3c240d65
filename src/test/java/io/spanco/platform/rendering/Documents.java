package io.spanco.platform.rendering;

import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.Body;
import org.docx4j.wml.Document;

/** Documents written as XML in a test. */
final class Documents {
    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
            xmlns:v="urn:schemas-microsoft-com:vml"
            """;

    private Documents() {}

    /** A document with this content in its body and docx4j's default styles. */
    static WordprocessingMLPackage of(String body) throws Exception {
        WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
        Object read =
                XmlUtils.unmarshalString("<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        Body content = ((Document) read).getBody();
        var own = document.getMainDocumentPart().getContents().getBody();
        if (content.getSectPr() != null) {
            own.setSectPr(content.getSectPr());
        }
        own.getContent().addAll(content.getContent());
        return document;
    }
}
