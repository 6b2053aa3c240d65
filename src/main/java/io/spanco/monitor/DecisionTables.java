package io.spanco.monitor;

import io.spanco.monitor.Table.Head;
import io.spanco.monitor.Table.Rule;
import io.spanco.platform.engine.DiagramWords;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Service;

/** Reads the rules of deployed decision tables. */
@Service
public class DecisionTables {

    private final Models models;
    private final DiagramWords words;

    DecisionTables(Models models, DiagramWords words) {
        this.models = models;
        this.words = words;
    }

    /** @throws NotFound when there is no such version, or when the decision is no table */
    @Requires(Right.SEE_PROCESSES)
    public Table table(String key, int version) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(models.decisionFile(key, version)));
        Decision decision = model.getModelElementById(key);
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            throw new NotFound("La décision « {0} » n’est pas une table.", key);
        }
        return new Table(
                description(decision),
                table.getHitPolicy().name(),
                table.getInputs().stream().map(this::head).toList(),
                table.getOutputs().stream().map(this::head).toList(),
                table.getRules().stream()
                        .map(rule -> new Rule(
                                rule.getInputEntries().stream()
                                        .map(entry -> text(entry.getText()))
                                        .toList(),
                                rule.getOutputEntries().stream()
                                        .map(entry -> text(entry.getText()))
                                        .toList(),
                                description(rule)))
                        .toList());
    }

    private Head head(Input input) {
        InputExpression expression = input.getInputExpression();
        String read = text(expression.getText());
        return new Head(input.getLabel() == null ? read : words.of(input.getLabel()), read);
    }

    private Head head(Output output) {
        return new Head(output.getLabel() == null ? output.getName() : words.of(output.getLabel()), output.getName());
    }

    private String description(DmnElement element) {
        return Optional.ofNullable(element.getDescription())
                .map(Description::getTextContent)
                .map(String::strip)
                .filter(said -> !said.isEmpty())
                .map(words::of)
                .orElse(null);
    }

    private static String text(Text text) {
        return text == null || text.getTextContent() == null
                ? ""
                : text.getTextContent().strip();
    }
}
