package io.spanco.receivable;

import io.spanco.deal.NextSteps;
import io.spanco.deal.NextSteps.Step;
import io.spanco.party.Companies;
import io.spanco.party.CompanyDetails;
import io.spanco.party.ContactDetails;
import io.spanco.party.ContactService;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.receivable.RecoveryEvents.RecoveryEvent;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages show of the recovery of an invoice. */
@Component
@Transactional(readOnly = true)
public class RecoveryReading {

    private final RecoveryProcess process;
    private final NextSteps steps;
    private final RecoverySteps reminders;
    private final RecoveryEvents events;
    private final Companies companies;
    private final ContactService contacts;

    RecoveryReading(
            RecoveryProcess process,
            NextSteps steps,
            RecoverySteps reminders,
            RecoveryEvents events,
            Companies companies,
            ContactService contacts) {
        this.reminders = reminders;
        this.events = events;
        this.process = process;
        this.steps = steps;
        this.companies = companies;
        this.contacts = contacts;
    }

    /** What is to be done about the invoice now. */
    public List<Step> steps(String reference) {
        return steps.of(tasks(reference));
    }

    private List<WaitingTask> tasks(String reference) {
        return process.tasks(List.of(reference));
    }

    /** The reminder planned next about an overdue invoice; null when none is. */
    public RecoveryStep reminder(String reference) {
        return reminders.reminder(reference).orElse(null);
    }

    /** What was said and decided about the invoice, oldest first. */
    public List<RecoveryEvent> past(String reference) {
        return events.of(reference);
    }

    /** Whether the reminders are used up, and somebody is to decide on the loss. */
    public boolean awaitsWriteOff(String reference) {
        return tasks(reference).stream().anyMatch(task -> task.key().equals(RecoveryProcess.DECIDE_WRITE_OFF));
    }

    /** Whom to call: the first contact of the customer, or the customer itself; what is unknown is null. */
    public ContactDetails contactOf(long companyId) {
        CompanyDetails company = companies.existing(companyId).details();
        return contacts.of(companyId).stream()
                .findFirst()
                .map(person -> person.details())
                .map(person -> new ContactDetails(
                        person.name(),
                        person.role(),
                        person.email() == null ? company.email() : person.email(),
                        person.phone() == null ? company.phone() : person.phone()))
                .orElse(new ContactDetails(company.name(), null, company.email(), company.phone()));
    }
}
