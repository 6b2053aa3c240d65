package io.spanco.platform.identity;

import io.spanco.platform.database.DemoMode;
import io.spanco.platform.database.StartRefused;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The groups, and the people that a database starts with. What is there already stays as it is. */
@Component
class Accounts {

    private static final String ADMIN = "admin";

    private final IdentityService identity;
    private final KnownPasswords passwords;

    Accounts(IdentityService identity, KnownPasswords passwords) {
        this.identity = identity;
        this.passwords = passwords;
    }

    /**
     * Creates what is missing.
     *
     * @param adminPassword for {@code admin}, needed when there are no demo accounts and nobody administers yet
     * @throws StartRefused when it is missing, or when a demo account with its known password is there but not wanted
     */
    void prepare(DemoMode demo, String adminPassword) {
        Groups.NAMES.forEach(this::group);
        if (demo == DemoMode.OFF) {
            refuseKnownPasswords();
            if (nobodyAdministers()) {
                firstAdmin(adminPassword);
            }
        } else {
            demoAccounts(demo).forEach(account -> person(account, account.login()));
        }
    }

    private static Stream<DemoAccounts.Account> demoAccounts(DemoMode demo) {
        Stream<DemoAccounts.Account> roles = DemoAccounts.ROLES.stream();
        return demo == DemoMode.DATA ? Stream.concat(roles, DemoAccounts.COLLEAGUES.stream()) : roles;
    }

    private void refuseKnownPasswords() {
        List<String> found = demoAccounts(DemoMode.DATA)
                .map(DemoAccounts.Account::login)
                .filter(passwords::isLogin)
                .toList();
        if (!found.isEmpty()) {
            throw new StartRefused(
                    "Cette base contient des comptes de démonstration, dont le mot de passe est connu de tous : "
                            + String.join(", ", found) + ".",
                    "Partez d'une base neuve, ou changez leurs mots de passe avant de démarrer avec SPANCO_DEMO=off.");
        }
    }

    private boolean nobodyAdministers() {
        return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0;
    }

    private void firstAdmin(String password) {
        if (password.isBlank()) {
            throw new StartRefused(
                    "Premier démarrage sans comptes de démonstration : le mot de passe de l'administrateur manque.",
                    "Donnez-le dans la variable d'environnement SPANCO_ADMIN_PASSWORD, puis connectez-vous comme « admin ».");
        }
        if (password.equals(ADMIN)) {
            throw new StartRefused(
                    "SPANCO_ADMIN_PASSWORD vaut « admin » : ce mot de passe est celui de la démonstration.",
                    "Choisissez-en un autre.");
        }
        person(
                new DemoAccounts.Account(ADMIN, "Administrateur", "SPANCO", List.copyOf(Groups.NAMES.keySet())),
                password);
    }

    private void group(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(id.equals(Groups.CAMUNDA_ADMIN) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void person(DemoAccounts.Account account, String password) {
        if (identity.createUserQuery().userId(account.login()).count() > 0) {
            return;
        }
        User user = identity.newUser(account.login());
        user.setFirstName(account.firstName());
        user.setLastName(account.lastName());
        user.setEmail(account.login() + "@example.org");
        user.setPassword(password);
        identity.saveUser(user);
        account.groups().forEach(group -> identity.createMembership(account.login(), group));
    }
}
