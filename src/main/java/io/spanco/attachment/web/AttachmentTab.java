package io.spanco.attachment.web;

import io.spanco.attachment.Attachments;
import io.spanco.deal.DealTab;
import org.springframework.stereotype.Component;

/** The files of a deal on its page. */
@Component
class AttachmentTab implements DealTab {

    private final Attachments attachments;

    AttachmentTab(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public String id() {
        return "attachments";
    }

    @Override
    public Long count(String dealNumber) {
        return attachments.countOfDeal(dealNumber);
    }
}
