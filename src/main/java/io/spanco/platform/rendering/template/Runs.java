package io.spanco.platform.rendering.template;

import jakarta.xml.bind.JAXBElement;
import java.util.List;
import java.util.regex.Pattern;
import org.docx4j.XmlUtils;
import org.docx4j.wml.Br;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Text;

/** Writes runs: each keeps the format of the template's run that it comes from. */
final class Runs {

    private static final ObjectFactory WML = new ObjectFactory();
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    /** What XML 1.0 cannot carry, plus lone surrogates. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Runs() {}

    static boolean isText(Object runContent) {
        if (runContent instanceof JAXBElement<?> element) {
            return element.getValue() instanceof Text
                    && element.getName().getLocalPart().equals("t");
        }
        return runContent instanceof Text;
    }

    static String textOf(Object runContent) {
        String value = ((Text) XmlUtils.unwrap(runContent)).getValue();
        return value == null ? "" : value;
    }

    static JAXBElement<Text> text(String value) {
        Text text = WML.createText();
        text.setValue(value);
        if (!value.equals(value.strip())) {
            text.setSpace("preserve");
        }
        return WML.createRT(text);
    }

    /** Appends to the last run if that one has the very same format, else as a new run. */
    static void append(List<Object> out, R format, Object runContent) {
        Object last = out.isEmpty() ? null : out.get(out.size() - 1);
        if (last instanceof R run && run.getRPr() != null && run.getRPr() == format.getRPr()) {
            run.getContent().add(runContent);
            return;
        }
        R run = WML.createR();
        run.setRPr(format.getRPr());
        run.getContent().add(runContent);
        out.add(run);
    }

    /** Inserts what somebody typed: line breaks become {@code w:br}, tabs {@code w:tab}; the rest is text. */
    static void appendUserText(List<Object> out, R format, String typed) {
        String[] lines = LINE_BREAK.split(NOT_XML.matcher(typed).replaceAll(""), -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                Br lineBreak = WML.createBr();
                append(out, format, lineBreak);
            }
            String[] columns = lines[i].split("\t", -1);
            for (int j = 0; j < columns.length; j++) {
                if (j > 0) {
                    append(out, format, WML.createRTab());
                }
                if (!columns[j].isEmpty()) {
                    append(out, format, text(columns[j]));
                }
            }
        }
    }

    static JAXBElement<P.Hyperlink> link(P.Hyperlink source, List<Node> nodes, Scope scope) {
        P.Hyperlink link = WML.createPHyperlink();
        link.setId(source.getId());
        link.setAnchor(source.getAnchor());
        link.setTooltip(source.getTooltip());
        link.setTgtFrame(source.getTgtFrame());
        link.setDocLocation(source.getDocLocation());
        link.setHistory(source.isHistory());
        Node.writeAll(nodes, link.getContent(), scope);
        return WML.createPHyperlink(link);
    }

    /** Whether these runs show nothing. */
    static boolean blank(List<Object> runs) {
        return runs.stream().allMatch(Runs::blank);
    }

    private static boolean blank(Object paragraphContent) {
        return paragraphContent instanceof R run
                && run.getContent().stream()
                        .allMatch(content -> isText(content) && textOf(content).isBlank());
    }
}
