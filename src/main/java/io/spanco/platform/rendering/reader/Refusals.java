package io.spanco.platform.rendering.reader;

import java.util.Map;
import org.docx4j.TextUtils;
import org.docx4j.wml.P;

/** Says where in the document an element stands that is not drawn. */
final class Refusals {
    private static final int FIRST_WORDS = 40;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Anchor", "wp:anchor (floating image or shape)"),
            Map.entry("RunIns", "w:ins (tracked insertion)"),
            Map.entry("RunDel", "w:del (tracked deletion)"),
            Map.entry("DelText", "w:delText (tracked deletion)"),
            Map.entry("RunTrackChange", "w:ins or w:del (tracked change)"),
            Map.entry("Pict", "w:pict (drawing or text box)"),
            Map.entry("CTObject", "w:object (embedded object)"),
            Map.entry("Sym", "w:sym (symbol)"),
            Map.entry("CTOMath", "m:oMath (formula)"),
            Map.entry("CTOMathPara", "m:oMathPara (formula)"),
            Map.entry("CTFtnEdnRef", "w:footnoteReference or w:endnoteReference (note)"),
            Map.entry("CTAltChunk", "w:altChunk (embedded document)"),
            Map.entry("AlternateContent", "mc:AlternateContent (shape, text box or chart)"),
            Map.entry("Ptab", "w:ptab (tab relative to the margins)"),
            Map.entry("CTRuby", "w:ruby (phonetic guide)"),
            Map.entry("CTMoveFromRangeEnd", "w:moveFromRangeEnd (tracked move)"),
            Map.entry("CTMoveBookmark", "w:moveFromRangeStart or w:moveToRangeStart (tracked move)"),
            Map.entry("CTMoveToRangeEnd", "w:moveToRangeEnd (tracked move)"));

    private P paragraph;

    /** Tells which paragraph is being read; null outside paragraphs. */
    void enter(P current) {
        this.paragraph = current;
    }

    UnsupportedElement of(String element) {
        return new UnsupportedElement(element, firstWords());
    }

    /** Refuses an object of the document's tree. */
    UnsupportedElement of(Object node) {
        String type = node.getClass().getSimpleName();
        return of(NAMES.getOrDefault(type, type));
    }

    private String firstWords() {
        if (paragraph == null) {
            return "";
        }
        String text = TextUtils.getText(paragraph).strip().replaceAll("\\s+", " ");
        return text.length() <= FIRST_WORDS
                ? text
                : text.substring(0, FIRST_WORDS).strip() + "…";
    }
}
