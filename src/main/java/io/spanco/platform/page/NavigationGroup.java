package io.spanco.platform.page;

/** The verbs under which the side navigation groups its entries, in the order of a sale. */
public enum NavigationGroup {
    /** What stands above the verbs: my day. */
    TOP,
    SELL,
    FULFIL,
    COLLECT,
    STEER;

    public String labelKey() {
        return "nav.group." + name();
    }
}
