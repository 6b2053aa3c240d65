package io.spanco.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled decision tables answer, evaluated by the engine's own evaluator. */
class DecisionTableTests {

    private static final String DISCOUNT = "Remise supérieure à 15 %";
    private static final String MARGIN = "Marge inférieure à 20 %";
    private static final String AMOUNT = "Montant supérieur à 100 000 € hors taxes";

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void quoteAtItsThresholdsNeedsNoApproval() {
        assertThat(quoteReasons(15.0, 20.0, 100_000.0)).isEmpty();
    }

    @Test
    void everyThresholdPassedGivesItsReason() {
        assertThat(quoteReasons(15.01, 20.0, 100_000.0)).containsExactly(DISCOUNT);
        assertThat(quoteReasons(0.0, 19.99, 100.0)).containsExactly(MARGIN);
        assertThat(quoteReasons(0.0, 30.0, 100_000.01)).containsExactly(AMOUNT);
        assertThat(quoteReasons(50.0, -3.0, 200_000.0)).containsExactly(DISCOUNT, MARGIN, AMOUNT);
    }

    @Test
    void unknownMarginFiresNoRule() {
        assertThat(quoteReasons(0.0, null, 100.0)).isEmpty();
        assertThat(quoteReasons(16.0, null, 100.0)).containsExactly(DISCOUNT);
    }

    @Test
    void quotesAreApprovedBySalesManagement() {
        Map<String, Object> facts = Map.of(
                "kind", "VIP", "maxDiscountPercent", 20.0, "marginPercent", 10.0, "totalNet", new BigDecimal("10.00"));
        assertThat(evaluate("quote-approval", facts).<Object>collectEntries("group"))
                .containsOnly("sales-management");
    }

    @Test
    void purchaseAboveFiveThousandNeedsApproval() {
        assertThat(evaluate("purchase-approval", Map.of("totalNet", 5_000.0))).isEmpty();
        assertThat(evaluate("purchase-approval", Map.of("totalNet", 5_000.01))
                        .getSingleResult()
                        .<String>getEntry("group"))
                .isEqualTo("purchasing-management");
    }

    @ParameterizedTest
    @CsvSource({"1,7,LETTER", "2,15,CALL", "3,30,FORMAL_NOTICE", "4,60,FORMAL_NOTICE", "5,90,FORMAL_NOTICE"})
    void eachReminderHasItsDayAndItsAction(int level, int days, String action) {
        var reminder = evaluate("reminders", Map.of("reminderLevel", level)).getSingleResult();
        assertThat(reminder.<Integer>getEntry("daysAfterDue")).isEqualTo(days);
        assertThat(reminder.<String>getEntry("action")).isEqualTo(action);
    }

    private List<Object> quoteReasons(Double discount, Double margin, Double net) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", "NORMAL");
        facts.put("maxDiscountPercent", discount);
        facts.put("marginPercent", margin);
        facts.put("totalNet", net);
        return evaluate("quote-approval", facts).collectEntries("reason");
    }

    private DmnDecisionResult evaluate(String table, Map<String, Object> facts) {
        try (InputStream xml = Files.newInputStream(Diagrams.FOLDER.resolve(table + ".dmn"))) {
            return engine.evaluateDecision(engine.parseDecision(table, xml), facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
