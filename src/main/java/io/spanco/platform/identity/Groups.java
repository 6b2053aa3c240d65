package io.spanco.platform.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** Id of every group and its name in the engine; pages say {@link GroupNames}. */
    public static final Map<String, String> NAMES = names();

    private Groups() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(SALES, "Commercial");
        names.put(SALES_MANAGEMENT, "Direction commerciale");
        names.put(WORKSHOP, "Atelier");
        names.put(LOGISTICS, "Livraison");
        names.put(PURCHASING, "Achats");
        names.put(PURCHASING_MANAGEMENT, "Direction des achats");
        names.put(ACCOUNTING, "Comptabilité");
        names.put(PROCESS_ANALYSTS, "Analystes de processus");
        names.put(CAMUNDA_ADMIN, "Administrateurs");
        return Collections.unmodifiableMap(names);
    }
}
