package io.spanco.platform.identity;

/** The groups of the engine that the product knows. */
public final class Groups {

    public static final String SALES = "sales";
    public static final String SALES_MANAGEMENT = "sales-management";
    public static final String WORKSHOP = "workshop";
    public static final String LOGISTICS = "logistics";
    public static final String PURCHASING = "purchasing";
    public static final String PURCHASING_MANAGEMENT = "purchasing-management";
    public static final String ACCOUNTING = "accounting";
    public static final String PROCESS_ANALYSTS = "process-analysts";
    public static final String CAMUNDA_ADMIN = "camunda-admin";

    private Groups() {}
}
