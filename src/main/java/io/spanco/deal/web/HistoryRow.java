package io.spanco.deal.web;

import io.spanco.deal.DealHistory.Entry;
import io.spanco.deal.EventWords.Said;
import io.spanco.document.DocumentPaths;
import io.spanco.platform.identity.CurrentUser;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An event as the history shows it.
 *
 * @param look class of its line: {@code is-key}, {@code is-fault} or nothing
 * @param by full name; null for the process itself
 * @param path page of the document concerned, or null
 */
record HistoryRow(String icon, String look, Said said, Instant at, String by, String document, String path) {

    private static final Set<String> KEY =
            Set.of("QUOTE_ACCEPTED", "DEAL_WON", "DEAL_LOST", "DEAL_ABANDONED", "DEAL_OPENED");
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("NOTE", "note"),
            Map.entry("NEW_DEMAND", "message-circle"),
            Map.entry("STAGE_ENTERED", "flag"),
            Map.entry("NEED_DISCOVERED", "target"),
            Map.entry("NO_ANSWER_YET", "hourglass-high"),
            Map.entry("QUOTE_ACCEPTED", "git-branch"),
            Map.entry("QUOTE_REVISED", "git-fork"),
            Map.entry("QUOTE_ISSUED", "send"));
    private static final Map<String, String> ICONS_OF_FAMILIES = Map.ofEntries(
            Map.entry("DEAL", "briefcase"),
            Map.entry("SUSPECT", "user-question"),
            Map.entry("QUOTE", "file-text"),
            Map.entry("ORDER", "clipboard-list"),
            Map.entry("OPERATION", "tool"),
            Map.entry("DELIVERY", "truck-delivery"),
            Map.entry("INVOICE", "file-invoice"),
            Map.entry("CREDIT", "receipt-refund"),
            Map.entry("PAYMENT", "coin-euro"),
            Map.entry("REMINDER", "bell"),
            Map.entry("PURCHASE", "shopping-cart"),
            Map.entry("GOODS", "package-import"),
            Map.entry("SUPPLIER", "receipt"),
            Map.entry("MAIL", "mail"),
            Map.entry("ATTACHMENT", "paperclip"));

    static HistoryRow of(Entry entry, Said said, UnaryOperator<String> nameOf) {
        return new HistoryRow(
                icon(entry.event()),
                look(entry.event()),
                said,
                entry.at(),
                CurrentUser.PROCESS.equals(entry.by()) ? null : nameOf.apply(entry.by()),
                entry.document(),
                entry.document() == null ? null : DocumentPaths.of(entry.document()));
    }

    /** Whether its document has a number that one reads. */
    public boolean isNumbered() {
        return document != null && !DocumentPaths.isUnnumbered(document);
    }

    private static String icon(String event) {
        String family = event.contains("_") ? event.substring(0, event.indexOf('_')) : event;
        return ICONS.getOrDefault(event, ICONS_OF_FAMILIES.getOrDefault(family, "point"));
    }

    private static String look(String event) {
        if (event.endsWith("_FAILED") || event.endsWith("_REFUSED")) {
            return "is-fault";
        }
        return KEY.contains(event) ? "is-key" : "";
    }
}
