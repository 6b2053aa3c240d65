package io.spanco.platform.page;

/**
 * One tab of a tabbed card, a link that works without script too.
 *
 * @param id what tells it from the others, compared with the current one
 * @param count how many things it holds, null to show none
 */
public record Tab(String id, String labelKey, String path, Long count, boolean late) {

    public static Tab of(String id, String labelKey, String path) {
        return new Tab(id, labelKey, path, null, false);
    }

    public Tab counting(long things) {
        return new Tab(id, labelKey, path, things, late);
    }

    /** Its count asks for attention: something is overdue. */
    public Tab overdue() {
        return new Tab(id, labelKey, path, count, true);
    }
}
