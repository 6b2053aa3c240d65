package io.spanco.attachment;

/** What a file is for. */
public enum AttachmentCategory {
    FROM_CUSTOMER,
    FOR_WORKSHOP,
    FROM_DELIVERY,
    OTHER
}
