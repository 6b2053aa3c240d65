package io.spanco.platform.identity;

import static io.spanco.platform.identity.Groups.*;

import java.util.List;

/** The people of the demo, one a role, and their colleagues; the password of each is the login. */
public final class DemoAccounts {

    /** @param groups ids of the groups that the person belongs to */
    public record Account(String login, String firstName, String lastName, List<String> groups) {}

    /** One a role: in {@code SPANCO_DEMO=accounts} and {@code data}. */
    public static final List<Account> ROLES = List.of(
            account("commercial", "Claire", "Martin", SALES),
            account("direction", "Hélène", "Kerbrat", SALES_MANAGEMENT, PURCHASING_MANAGEMENT),
            account("atelier", "Yann", "Le Bihan", WORKSHOP),
            account("livraison", "Karim", "Benali", LOGISTICS),
            account("achats", "Sophie", "Morvan", PURCHASING),
            account("compta", "Anne", "Riou", ACCOUNTING),
            account("analyste", "Julien", "Caradec", PROCESS_ANALYSTS),
            new Account(
                    "admin", "Maël", "Tanguy", Groups.NAMES.keySet().stream().toList()));

    /** Their colleagues, who appear in the demo's story only. */
    public static final List<Account> COLLEAGUES = List.of(
            account("mlegall", "Marie", "Le Gall", WORKSHOP),
            account("tquere", "Thomas", "Quéré", WORKSHOP),
            account("nprigent", "Nolwenn", "Prigent", WORKSHOP),
            account("dcosta", "David", "Costa", WORKSHOP),
            account("lfournier", "Lucas", "Fournier", WORKSHOP),
            account("elebras", "Élodie", "Le Bras", SALES),
            account("fdubois", "François", "Dubois", SALES));

    private DemoAccounts() {}

    private static Account account(String login, String firstName, String lastName, String... groups) {
        return new Account(login, firstName, lastName, List.of(groups));
    }
}
