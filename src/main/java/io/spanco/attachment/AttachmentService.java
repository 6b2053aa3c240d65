package io.spanco.attachment;

import io.spanco.attachment.Attachments.Place;
import io.spanco.deal.DealHistory;
import io.spanco.deal.Deals;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentRights;
import io.spanco.document.Documents;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** The business actions on files: everyone signed in may add them, who added one or the sales management removes it. */
@Service
public class AttachmentService {

    private static final int MOST_AT_ONCE = 20;

    private final Attachments attachments;
    private final FileInspector inspector;
    private final Deals deals;
    private final Documents documents;
    private final DocumentRights rights;
    private final DealHistory history;
    private final CurrentUser user;

    AttachmentService(
            Attachments attachments,
            FileInspector inspector,
            Deals deals,
            Documents documents,
            DocumentRights rights,
            DealHistory history,
            CurrentUser user) {
        this.attachments = attachments;
        this.inspector = inspector;
        this.deals = deals;
        this.documents = documents;
        this.rights = rights;
        this.history = history;
        this.user = user;
    }

    /**
     * Hangs files on a deal: all of them or, if one is refused, none.
     *
     * @param category null for {@link AttachmentCategory#OTHER}
     * @param note one line, or null
     * @return ids in the order of the files
     * @throws io.spanco.platform.error.NotFound when there is no such deal
     * @throws Invalid at {@code file[1]} and so on, or {@code note}
     */
    @BusinessAction
    @Requires(Right.READ)
    public List<Long> addToDeal(String number, List<UploadedFile> files, AttachmentCategory category, String note) {
        return addAll(onDeal(number), files, new Remark(category, note));
    }

    /**
     * Hangs those of the files on a deal that can be kept: a person need not choose all of them again for one bad one.
     *
     * @throws Invalid when none can be kept; otherwise as {@link #addToDeal}
     */
    @BusinessAction
    @Requires(Right.READ)
    public AddedFiles addGoodToDeal(String number, List<UploadedFile> files, AttachmentCategory category, String note) {
        return addGood(onDeal(number), files, new Remark(category, note));
    }

    /**
     * Hangs files on a document, a draft too; otherwise as {@link #addToDeal}.
     *
     * @throws Forbidden when the person may not read the document
     */
    @BusinessAction
    @Requires(Right.READ)
    public List<Long> addToDocument(
            String reference, List<UploadedFile> files, AttachmentCategory category, String note) {
        return addAll(onDocument(reference), files, new Remark(category, note));
    }

    /** As {@link #addGoodToDeal}, on a document. */
    @BusinessAction
    @Requires(Right.READ)
    public AddedFiles addGoodToDocument(
            String reference, List<UploadedFile> files, AttachmentCategory category, String note) {
        return addGood(onDocument(reference), files, new Remark(category, note));
    }

    /**
     * Takes a file away. Its bytes stay in the database, out of reach of the application.
     *
     * @throws io.spanco.platform.error.NotFound when there is none, or no longer
     * @throws Forbidden for everybody but who added it and the sales management
     */
    @BusinessAction
    @Requires(Right.READ)
    public Attachment remove(long id) {
        Attachment attachment = attachments.existing(id);
        if (!mayRemove(attachment)) {
            throw new Forbidden("Seuls la personne qui a ajouté ce fichier et la direction commerciale le retirent.");
        }
        attachments.remove(id, user.login());
        List<String> concerned = attachment.document() == null
                ? List.of(attachment.deal())
                : dealsOf(documents.existing(attachment.document()));
        record(concerned, "ATTACHMENT_REMOVED", "Fichier « " + attachment.name() + " » retiré", attachment.document());
        return attachment;
    }

    /** Whether the person signed in may take this file away. */
    public boolean mayRemove(Attachment attachment) {
        return user.login().equals(attachment.uploadedBy()) || user.may(Right.REMOVE_ATTACHMENTS);
    }

    private record Remark(AttachmentCategory category, String note) {

        AttachmentCategory known() {
            return category == null ? AttachmentCategory.OTHER : category;
        }

        String stripped() {
            return note == null || note.isBlank() ? null : note.strip();
        }
    }

    /** @param concerned the deals in whose history it is noted */
    private record Target(Place place, List<String> concerned, String reference) {}

    private Target onDeal(String number) {
        deals.existing(number);
        return new Target(new Place(number, null), List.of(number), null);
    }

    private Target onDocument(String reference) {
        CommercialDocument document = rights.readable(documents.existing(reference));
        return new Target(new Place(document.dealNumber(), document.id()), dealsOf(document), reference);
    }

    private List<Long> addAll(Target target, List<UploadedFile> files, Remark remark) {
        Checks refused = new Checks();
        List<InspectedFile> good = inspected(files, remark, refused);
        refused.orRefuse();
        return kept(target, good, remark);
    }

    private AddedFiles addGood(Target target, List<UploadedFile> files, Remark remark) {
        Checks refused = new Checks();
        List<InspectedFile> good = inspected(files, remark, refused);
        if (good.isEmpty()) {
            refused.orRefuse();
        }
        return new AddedFiles(kept(target, good, remark), refused.refusal());
    }

    /** Those that can be kept, all of them looked at before one is written. @param refused what is wrong with the others */
    private List<InspectedFile> inspected(List<UploadedFile> files, Remark remark, Checks refused) {
        new Checks()
                .that(!files.isEmpty(), "file", "Choisissez au moins un fichier.")
                .that(files.size() <= MOST_AT_ONCE, "file", "Au plus {0} fichiers à la fois.", MOST_AT_ONCE)
                .line("note", remark.note(), 500)
                .orRefuse();
        return IntStream.range(0, files.size())
                .mapToObj(i -> inspector.inspect(refused, "file[" + i + "]", files.get(i)))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Long> kept(Target target, List<InspectedFile> good, Remark remark) {
        return good.stream().map(file -> keep(target, file, remark)).toList();
    }

    private long keep(Target target, InspectedFile file, Remark remark) {
        long id = attachments.add(target.place(), file, remark.known(), remark.stripped(), user.login());
        record(target.concerned(), "ATTACHMENT_ADDED", "Fichier « " + file.name() + " » ajouté", target.reference());
        return id;
    }

    private void record(List<String> concerned, String event, String text, String reference) {
        concerned.forEach(deal -> history.record(deal, event, text, reference));
    }

    private static List<String> dealsOf(CommercialDocument document) {
        return document.dealNumber() != null
                ? List.of(document.dealNumber())
                : document.lines().stream()
                        .map(DocumentLine::dealNumber)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
