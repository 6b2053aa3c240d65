package io.spanco.purchase.web;

/** What a supplier order is for, as it is typed before its lines. */
record PurchaseForm(String deal, Long supplierId) {}
