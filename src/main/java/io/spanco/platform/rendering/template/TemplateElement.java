package io.spanco.platform.rendering.template;

import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTMarkupRange;

/** An element that is taken over as it stands; a bookmark not when repeated, for its name is unique in a document. */
record TemplateElement(Object element) implements Node {

    /**
     * Takes over an element that merging does not look into.
     *
     * @throws TemplateException if it hides a mark, which would stay unfilled
     */
    static Node opaque(Object element) {
        TemplateElement taken = new TemplateElement(element);
        if (!taken.isBookmark() && XmlUtils.marshaltoString(element).contains("{{")) {
            String name = XmlUtils.unwrap(element).getClass().getSimpleName();
            throw new TemplateException("Une marque {{…}} se trouve dans un élément non pris en charge : {0}", name);
        }
        return taken;
    }

    @Override
    public void write(List<Object> out, Scope scope) {
        if (!scope.repeated() || !isBookmark()) {
            out.add(element);
        }
    }

    @Override
    public boolean blank() {
        return isBookmark();
    }

    private boolean isBookmark() {
        Object bare = XmlUtils.unwrap(element);
        return bare instanceof CTBookmark || bare instanceof CTMarkupRange;
    }
}
