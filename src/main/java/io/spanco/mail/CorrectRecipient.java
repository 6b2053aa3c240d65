package io.spanco.mail;

import io.spanco.deal.DealFacts;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentPaths;
import io.spanco.document.Documents;
import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An address was refused: other ones are asked for, and the message goes out again. */
@Component
class CorrectRecipient implements TaskAction {

    private final MailRepository repository;
    private final Documents documents;
    private final DealFacts facts;

    CorrectRecipient(MailRepository repository, Documents documents, DealFacts facts) {
        this.repository = repository;
        this.documents = documents;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return SendDocumentProcess.CORRECT_RECIPIENT;
    }

    @Override
    public String subject(TaskScope task) {
        return task.text(SendDocumentProcess.MAIL_ID);
    }

    @Override
    public String concerns(TaskScope task) {
        return document(mail(task)).reference();
    }

    @Override
    public String label(TaskScope task) {
        CommercialDocument document = document(mail(task));
        String company = facts.companyName(task.businessKey());
        return document.reference() + (company == null ? "" : " · " + company);
    }

    @Override
    public Instant due(TaskScope task) {
        return facts.inDays(1);
    }

    @Override
    public List<String> answers() {
        return List.of(SendDocumentProcess.RECIPIENTS);
    }

    @Override
    public Map<String, Object> form(TaskScope task) {
        Mail mail = mail(task);
        CommercialDocument document = document(mail);
        Map<String, Object> shown = facts.form(task.businessKey());
        shown.put("documentReference", document.reference());
        shown.put("documentLink", facts.link(DocumentPaths.of(document.type(), document.reference())));
        shown.put("mailSubject", mail.subject());
        shown.put("mailError", mail.error());
        shown.put(SendDocumentProcess.RECIPIENTS, mail.recipients());
        return shown;
    }

    @Override
    public void complete(TaskScope task) {
        List<String> to = Recipients.typed(SendDocumentProcess.RECIPIENTS, task.text(SendDocumentProcess.RECIPIENTS));
        Mail mail = repository.lock(Long.parseLong(subject(task))).orElseThrow();
        mail.correct(to);
        repository.saveAndFlush(mail);
    }

    private Mail mail(TaskScope task) {
        return repository.findById(Long.parseLong(subject(task))).orElseThrow();
    }

    private CommercialDocument document(Mail mail) {
        return documents.existing(mail.documentId());
    }
}
