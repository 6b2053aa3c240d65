package io.spanco.purchase.web;

import io.spanco.purchase.SupplierInvoiceDue;

/**
 * A supplier's invoice as it is entered beside what it is compared with.
 *
 * @param form as it was typed, now or when it began to wait; null for none
 * @param decide whether it is decided on at once
 */
record InvoiceEntry(String order, SupplierInvoiceDue due, InvoiceForm form, boolean decide) {}
