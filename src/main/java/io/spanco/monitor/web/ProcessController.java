package io.spanco.monitor.web;

import io.spanco.monitor.Model;
import io.spanco.monitor.Model.Version;
import io.spanco.monitor.Models;
import io.spanco.monitor.ProcessMaps;
import io.spanco.monitor.Step;
import io.spanco.platform.engine.DiagramWords;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What is live, and the diagram of each process with what stands and what lasts in it. */
@Controller
@RequestMapping("/processes")
class ProcessController {

    /** Over how many days back times may be read. */
    private static final List<Integer> SPANS = List.of(30, 90, 365);

    private static final String USUAL_SPAN = "90";

    /** The diagram for the viewer. */
    record Drawing(String xml, List<StepView> steps) {}

    private final Models models;
    private final ProcessMaps maps;
    private final StepViews views;
    private final DiagramWords words;
    private final CurrentUser user;

    ProcessController(Models models, ProcessMaps maps, StepViews views, DiagramWords words, CurrentUser user) {
        this.models = models;
        this.maps = maps;
        this.views = views;
        this.words = words;
        this.user = user;
    }

    @GetMapping
    String processes(org.springframework.ui.Model model) {
        model.addAttribute("processes", models.processes());
        model.addAttribute("decisions", models.decisions());
        model.addAttribute("mayDeploy", user.may(Right.DEPLOY));
        return "monitor/processes";
    }

    /** @param version the newest when none is asked for */
    @GetMapping("/{key}")
    String process(
            @PathVariable String key,
            @RequestParam(required = false) Integer version,
            @RequestParam(defaultValue = USUAL_SPAN) int days,
            Locale locale,
            org.springframework.ui.Model model) {
        Model process = models.process(key);
        Version shown = chosen(process, version);
        List<StepView> steps = views.of(steps(key, shown.number(), days), locale);
        model.addAttribute("process", process);
        model.addAttribute("shown", shown);
        model.addAttribute("days", span(days));
        model.addAttribute("spans", SPANS);
        model.addAttribute("steps", steps);
        return "monitor/process";
    }

    @GetMapping("/{key}/{version}/drawing")
    @ResponseBody
    Drawing drawing(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(defaultValue = USUAL_SPAN) int days,
            Locale locale) {
        return new Drawing(
                words.drawn(new String(models.processFile(key, version), StandardCharsets.UTF_8)),
                views.of(steps(key, version, days), locale));
    }

    @GetMapping("/{key}/{version}/{file}.bpmn")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int version, @PathVariable String file) {
        return ModelFile.of(models.processFile(key, version), key, version, "bpmn");
    }

    private List<Step> steps(String key, int version, int days) {
        return maps.steps(key, version, span(days));
    }

    private static int span(int days) {
        return SPANS.contains(days) ? days : Integer.parseInt(USUAL_SPAN);
    }

    static Version chosen(Model model, Integer version) {
        return version == null
                ? model.latest()
                : model.versions().stream()
                        .filter(one -> one.number() == version)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("« {0} » n’a pas de version {1}.", model.name(), version));
    }

    @Configuration
    static class Navigation {

        @Bean
        NavigationEntry processesEntry() {
            return NavigationEntry.of(
                    NavigationGroup.STEER, 20, "nav.processes", "/processes", "sitemap", Right.SEE_PROCESSES);
        }
    }
}
