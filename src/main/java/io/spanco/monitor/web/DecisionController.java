package io.spanco.monitor.web;

import io.spanco.monitor.DecisionTables;
import io.spanco.monitor.Model;
import io.spanco.monitor.Model.Version;
import io.spanco.monitor.Models;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of a decision table, to read and to take away. */
@Controller
@RequestMapping("/processes/decisions/{key}")
class DecisionController {

    private final Models models;
    private final DecisionTables tables;

    DecisionController(Models models, DecisionTables tables) {
        this.models = models;
        this.tables = tables;
    }

    /** @param version the newest when none is asked for */
    @GetMapping
    String decision(
            @PathVariable String key,
            @RequestParam(required = false) Integer version,
            org.springframework.ui.Model model) {
        Model decision = models.decision(key);
        Version shown = ProcessController.chosen(decision, version);
        model.addAttribute("decision", decision);
        model.addAttribute("shown", shown);
        model.addAttribute("table", tables.table(key, shown.number()));
        return "monitor/decision";
    }

    @GetMapping("/{version}/{file}.dmn")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int version, @PathVariable String file) {
        return ModelFile.of(models.decisionFile(key, version), key, version, "dmn");
    }
}
