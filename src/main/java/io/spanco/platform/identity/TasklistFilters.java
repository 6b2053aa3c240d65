package io.spanco.platform.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The three views that Tasklist opens with; each shows what a task is about. */
@Component
public class TasklistFilters {

    private static final String ME = "${ currentUser() }";
    private static final String TEAM = "Mon équipe";
    private static final String MY_GROUPS = "${ currentUserGroups() }";

    private final FilterService filters;
    private final TaskService tasks;
    private volatile String ofTeam;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Creates them; returns their ids. */
    List<String> create() {
        return List.of(
                create("Mes tâches", "Ce qui m’est attribué", "#066fd1", -10, mine()),
                create(TEAM, "Ce que mon groupe peut prendre", "#2fb344", -5, ofMyGroups()),
                create("En retard", "Échéance passée, à moi ou à mon équipe", "#d63939", 0, late()));
    }

    /** Looks up once what every page leads to. */
    void remember() {
        ofTeam = filters.createFilterQuery().filterName(TEAM).listPage(0, 1).stream()
                .map(Filter::getId)
                .findFirst()
                .orElse(null);
    }

    /** Id of the view of what a team can take; null where an administrator has removed or renamed it. */
    public String ofTeam() {
        return ofTeam;
    }

    private TaskQuery mine() {
        return byUrgency(tasks.createTaskQuery().taskAssigneeExpression(ME));
    }

    private TaskQuery ofMyGroups() {
        return byUrgency(tasks.createTaskQuery()
                .taskCandidateGroupInExpression(MY_GROUPS)
                .taskUnassigned());
    }

    private TaskQuery late() {
        return byUrgency(tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr()
                .dueBeforeExpression("${ now() }"));
    }

    private static TaskQuery byUrgency(TaskQuery query) {
        return query.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .desc();
    }

    private String create(String name, String description, String color, int priority, TaskQuery query) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("color", color);
        properties.put("priority", priority);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", "concerns", "label", "Concerne")));
        Filter filter = filters.newTaskFilter(name).setQuery(query).setProperties(properties);
        return filters.saveFilter(filter).getId();
    }
}
