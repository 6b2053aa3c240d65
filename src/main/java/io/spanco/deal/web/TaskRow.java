package io.spanco.deal.web;

import io.spanco.deal.NextSteps.Step;

/** An open task in the list of the deal. @param who the person or the groups that it waits for, never blank */
record TaskRow(Step step, String who) {

    static TaskRow of(Step step, String assignee) {
        return new TaskRow(step, assignee != null ? assignee : String.join(", ", step.groups()));
    }
}
