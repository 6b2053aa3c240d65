package io.spanco.platform.rendering.template;

import static io.spanco.platform.rendering.template.Templates.lines;
import static io.spanco.platform.rendering.template.Templates.merged;
import static io.spanco.platform.rendering.template.Templates.paragraph;
import static io.spanco.platform.rendering.template.Templates.run;
import static io.spanco.platform.rendering.template.Templates.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateMergerTests {

    // A document that ends in a table gets the empty paragraph that Word asks for: the last "" below.
    private static final Map<String, Object> TWO_LINES = Map.of(
            "unit",
            "pièce",
            "lines",
            List.of(Map.of("name", "Vis", "net", "12,00"), Map.of("name", "Écrou", "net", "3,50")));

    @Test
    void aPathReachesIntoNestedMaps() {
        assertThat(lines(
                        paragraph("Chez {{buyer.address.city}}, {{ seller }}"),
                        Map.of("seller", "Atelier", "buyer", Map.of("address", Map.of("city", "Lyon")))))
                .containsExactly("Chez Lyon, Atelier");
    }

    @Test
    void aMarkCutIntoRunsProofErrorsAndBookmarksIsStillRead() {
        String cut = "<w:p>" + run("Total : {") + "<w:proofErr w:type=\"spellStart\"/>" + run("{docu")
                + "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>" + run("ment.num") + "<w:bookmarkEnd w:id=\"0\"/>"
                + run("ber}") + "<w:proofErr w:type=\"spellEnd\"/>" + run("} €") + "</w:p>";

        assertThat(lines(cut, Map.of("document", Map.of("number", "FA-1")))).containsExactly("Total : FA-1 €");
        assertThat(merged(cut, Map.of("document", Map.of("number", "FA-1"))))
                .contains("_GoBack", "bookmarkEnd")
                .doesNotContain("proofErr");
    }

    @Test
    void aValueTakesTheFormatOfTheRunWhereItsMarkBegins() {
        String cut =
                "<w:p>" + run("Net ") + "<w:r><w:rPr><w:b/></w:rPr><w:t>{{to</w:t></w:r>" + run("tal}} TTC") + "</w:p>";

        assertThat(merged(cut, Map.of("total", "5")))
                .contains("<w:rPr><w:b/></w:rPr><w:t>5</w:t>")
                .contains("<w:r><w:t> TTC</w:t></w:r>");
    }

    @Test
    void contentControlsAndLinksAreLookedInto() {
        String body =
                "<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("{{a}}") + "</w:sdtContent></w:sdt><w:p><w:hyperlink>"
                        + run("écrire à {{a}}") + "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>" + run(" et {{a}}")
                        + "</w:sdtContent></w:sdt></w:p>";

        assertThat(lines(body, Map.of("a", "X"))).containsExactly("X", "écrire à X et X");
    }

    @Test
    void aMarkInTrackedChangesIsRefusedRatherThanLeftUnfilled() {
        String body = "<w:p><w:ins w:id=\"1\" w:author=\"x\">" + run("{{a}}") + "</w:ins></w:p>";

        assertThatThrownBy(() -> lines(body, Map.of("a", "X")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("RunIns");
    }

    @Test
    void whatAUserTypedIsInsertedAndNeverReadForMarks() {
        Map<String, Object> values = Map.of("note", "{{secret}} {{#each x}} ${7*7}", "secret", "fuite");

        assertThat(lines(paragraph("{{note}}") + paragraph("{{#if note}}{{note}}{{/if}}"), values))
                .containsExactly("{{secret}} {{#each x}} ${7*7}", "{{secret}} {{#each x}} ${7*7}");
    }

    @Test
    void markupAndControlCharactersInAValueAreHarmless() {
        assertThat(lines(paragraph("{{a}}"), Map.of("a", "<w:b> A & B \u0001\uD800 \uD83D\uDE00")))
                .containsExactly("&lt;w:b&gt; A &amp; B  \uD83D\uDE00");
    }

    @Test
    void lineBreaksAndTabsOfAValueAreKept() {
        assertThat(lines(paragraph("À {{a}}."), Map.of("a", "1 rue\r\n69001\tLyon\n")))
                .containsExactly("À 1 rue⏎69001⇥Lyon⏎.");
    }

    @Test
    void anEachInsideARowRepeatsTheRow() {
        String body = table(
                new String[] {"Article", "Montant"},
                new String[] {"{{#each lines}}{{name}}", "{{net}} / {{unit}}{{/each}}"});

        assertThat(lines(body, TWO_LINES))
                .containsExactly("Article", "Montant", "Vis", "12,00 / pièce", "Écrou", "3,50 / pièce", "");
        assertThat(merged(body, TWO_LINES).split("<w:tr>")).hasSize(4);
    }

    @Test
    void rowsThatHoldOnlyAMarkDisappearAndRepeatTheRowsBetween() {
        String body = table(
                new String[] {"{{#each lines}}", ""},
                new String[] {"{{name}}", "{{net}}"},
                new String[] {"", "sous-total"},
                new String[] {"{{/each}}", ""});

        assertThat(lines(body, TWO_LINES))
                .containsExactly("Vis", "12,00", "", "sous-total", "Écrou", "3,50", "", "sous-total", "");
    }

    @Test
    void aRowMayBeConditionalInsideALoop() {
        String body = table(new String[] {"{{#each l}}{{#if shown}}{{n}}", "x{{/if}}{{/each}}"});

        assertThat(lines(body, Map.of("l", List.of(Map.of("shown", true, "n", "1"), Map.of("shown", false, "n", "2")))))
                .containsExactly("1", "x", "");
    }

    @Test
    void aRowThatItsConditionsLeaveEmptyDisappears() {
        String body = table(
                new String[] {"a", "b"},
                new String[] {"{{#if place}}À</w:t></w:r></w:p><w:p><w:r><w:t>{{place}}{{/if}}", ""});

        assertThat(lines(body, Map.of("place", "Lyon"))).containsExactly("a", "b", "À", "Lyon", "", "");
        assertThat(lines(body, Map.of("place", ""))).containsExactly("a", "b", "");
    }

    @Test
    void aTableWithoutRowsDisappears() {
        assertThat(merged(
                        table(new String[] {"{{#each lines}}{{name}}{{/each}}", "{{#if no}}{{/if}}"}),
                        Map.of("lines", List.of(), "no", false)))
                .contains("<w:tbl>");
        assertThat(merged(table(new String[] {"{{#each lines}}{{name}}", "{{/each}}"}), Map.of("lines", List.of())))
                .isEqualTo("<w:p/>");
    }

    @Test
    void loopsNestAndSeeTheValuesAround() {
        String body = paragraph("{{#each orders}}")
                + paragraph("{{number}} pour {{who}}")
                + paragraph("{{#each tags}}{{number}}:{{this}}{{#unless @last}}, {{/unless}}{{/each}}")
                + paragraph("{{/each}}");
        Map<String, Object> values = Map.of(
                "who",
                "Durand",
                "orders",
                List.of(Map.of("number", "1", "tags", List.of("a", "b")), Map.of("number", "2", "tags", List.of())));

        assertThat(lines(body, values)).containsExactly("1 pour Durand", "1:a, 1:b", "2 pour Durand");
    }

    @ParameterizedTest
    @CsvSource({"true, Oui, 'a oui b'", "false, Non, 'a non b'"})
    void conditionsWorkBothWays(boolean vip, String block, String inline) {
        String body = paragraph("{{#if vip}}")
                + paragraph("Oui")
                + paragraph("{{else}}")
                + paragraph("Non")
                + paragraph("{{/if}}")
                + paragraph("a {{#if vip}}oui{{else}}non{{/if}} b")
                + paragraph("{{#unless vip}}")
                + paragraph("ordinaire")
                + paragraph("{{/unless}}");

        List<String> shown = lines(body, Map.of("vip", vip));

        assertThat(shown).startsWith(block, inline);
        assertThat(shown.contains("ordinaire")).isEqualTo(!vip);
    }

    @Test
    void aConditionMayBeginAndEndInsideNeighbouringParagraphs() {
        String body = paragraph("{{#if yes}}Un") + paragraph("Deux{{/if}}") + paragraph("Trois");

        assertThat(lines(body, Map.of("yes", false))).containsExactly("Trois");
        assertThat(lines(body, Map.of("yes", true))).containsExactly("Un", "Deux", "Trois");
    }

    @Test
    void aBlankTextAnEmptyListAndNoValueAreFalse() {
        Map<String, Object> values = new HashMap<>(Map.of("blank", " ", "list", List.of(), "text", "x"));
        values.put("none", null);
        String body = paragraph("{{#if blank}}1{{/if}}{{#if list}}2{{/if}}{{#if none}}3{{/if}}{{#if text}}4{{/if}}");

        assertThat(lines(body, values)).containsExactly("4");
    }

    @Test
    void aParagraphThatItsConditionsLeaveEmptyDisappears() {
        String body = paragraph("Avant") + paragraph("{{#if phone}}Tél. {{phone}}{{/if}}") + paragraph("");

        assertThat(lines(body, Map.of("phone", ""))).containsExactly("Avant", "");
    }

    @Test
    void aMissingValueIsNamedWithItsTemplate() {
        assertThatThrownBy(() -> lines(paragraph("{{document.date}}"), Map.of("document", Map.of("number", "1"))))
                .isInstanceOf(TemplateException.class)
                .hasMessage("Modèle essai.docx\u00a0: {{document.date}} n’est fourni par aucune valeur du document");
        assertThatThrownBy(() -> lines(paragraph("{{#if vpi}}x{{/if}}"), Map.of("vip", true)))
                .hasMessageContaining("{{vpi}}");
        Map<String, Object> empty = new HashMap<>();
        empty.put("date", null);
        assertThatThrownBy(() -> lines(paragraph("{{date}}"), empty))
                .hasMessageContaining("{{date}} n’a pas de valeur");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{#each lines}} | {{#each lines}} n’est pas refermé",
                "{{/if}} | {{/if}} ne referme rien",
                "{{#if a}}{{#each b}}{{/if}}{{/each}} | {{/if}} ne peut pas fermer {{#each b}}",
                "{{#if a}}x{{else}}y{{else}}z{{/if}} | deux fois dans {{#if a}}",
                "{{a + b}} | {{a + b}} ne se lit pas",
                "{{T(java.lang.Runtime)}} | ne se lit pas",
                "{{a | jamais refermées",
                "{{lines}} | {{lines}} n’est pas un texte, mais une liste",
                "{{#each a}}{{/each}} | attend une liste",
            })
    void aWrongMarkIsNamed(String text, String message) {
        assertThatThrownBy(() -> lines(paragraph(text), Map.of("a", "1", "b", List.of(), "lines", List.of())))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anUnknownTemplateIsNamed() {
        assertThatThrownBy(() -> new TemplateMerger().merge("docx/absent.docx", Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("docx/absent.docx");
        assertThatThrownBy(() -> new TemplateMerger().merge("essai.docx", new byte[] {1, 2}, Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("essai.docx");
    }
}
