package io.spanco.platform.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.platform.rendering.template.TemplateMerger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The templates that we ship fit the values that {@code docs/templates.md} promises. */
class ShippedTemplatesTests {

    @SuppressWarnings("unused")
    private static final List<String> NAMES = SampleDocuments.NAMES;

    private static final Pattern VALUE = Pattern.compile("\\{\\{(?:#\\w+ )?([A-Za-z][\\w.]*)}}");

    private final TemplateMerger merger = new TemplateMerger();

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyTemplateMergesWithMuchAndWithLittle(String name) throws Exception {
        for (int lines : new int[] {1, 10, 60}) {
            assertThat(merged(name, SampleDocuments.full(name, lines)))
                    .contains("Morvan Étiquetage", "Conserverie de l’Odet &amp; Fils")
                    .doesNotContain("{{", "}}");
        }
        assertThat(merged(name, SampleDocuments.bare(name))).doesNotContain("{{", "}}");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyNameThatATemplateAsksForIsDocumented(String name) throws Exception {
        String guide = Files.readString(Path.of("docs/templates.md"));
        byte[] template = Files.readAllBytes(Path.of("src/main/resources/docx", name + ".docx"));

        Set<String> asked = VALUE.matcher(texts(template))
                .results()
                .map(found -> found.group(1))
                .filter(value -> !Set.of("else", "this").contains(value))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).contains("document.number").allMatch(value -> guide.contains("`" + value + "`"));
    }

    @Test
    void anInvoiceCarriesTheMandatoryMentions() throws Exception {
        assertThat(merged("invoice", SampleDocuments.full("invoice", 3)))
                .contains("SAS", "au capital de ", "123 456 782", "RCS Lyon", "FR 32 123456782")
                .contains("404 833 048", "FR 83 404833048", "Adresse de livraison", "Nature de l’opération")
                .contains("Date de livraison", "BC 2026-1187", "Échéance", "12,15", "Escompte", "néant")
                .contains("indemnité forfaitaire pour frais de recouvrement", "Autoliquidation")
                .contains("Option pour le paiement de la taxe d’après les débits", "BL-2026-00012", "BL-2026-00015")
                .contains("Acompte ", "FA-2026-00031", "remise ");
    }

    @Test
    void aPriceCatalogueHasNeitherQuantitiesNorTotalsAndADeliveryNoteNoPrices() throws Exception {
        assertThat(merged("quote-catalogue", SampleDocuments.full("quote-catalogue", 3)))
                .doesNotContain("Quantité", "Total");
        assertThat(merged("delivery-note", SampleDocuments.full("delivery-note", 3)))
                .contains("Commandé", "Reste à livrer")
                .doesNotContain("1\u00a0234,50");
    }

    @Test
    void theSecondReminderIsFirmer() throws Exception {
        Map<String, Object> values = SampleDocuments.full("reminder", 2);
        assertThat(merged("reminder", values)).contains("mise en demeure").doesNotContain("oubli");
        values.put("reminder", Map.of("firm", false, "payBefore", ""));
        assertThat(merged("reminder", values)).contains("oubli").doesNotContain("mise en demeure");
    }

    private String merged(String name, Map<String, Object> values) throws Docx4JException, IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        merger.merge("docx/" + name + ".docx", values).save(docx);
        return texts(docx.toByteArray());
    }

    /** What body, headers and footers say. */
    private static String texts(byte[] docx) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/") && entry.getName().endsWith(".xml")) {
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString().replaceAll("<[^>]*>", "");
    }
}
