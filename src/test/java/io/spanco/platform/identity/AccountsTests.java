package io.spanco.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.platform.database.DemoMode;
import io.spanco.platform.database.StartRefused;
import io.spanco.testing.SpancoTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SpancoTest(properties = "spanco.test=accounts")
class AccountsTests {

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    ManagementService management;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityAtStart start;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyRoleHasAnAccountAndAdminEveryGroup() {
        assertThat(identity.createGroupQuery().list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrderElementsOf(Groups.NAMES.keySet());
        assertThat(groupsOf("direction")).containsExactlyInAnyOrder("sales-management", "purchasing-management");
        assertThat(groupsOf("admin")).hasSize(9);
        assertThat(identity.checkPassword("livraison", "livraison")).isTrue();
        assertThat(identity.createUserQuery().userId("mlegall").count()).isZero();
    }

    @Test
    void twoNodesThatStartAtOnceLayEverythingOnce() {
        emptyTheDatabase();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(start::afterSingletonsInstantiated),
                        CompletableFuture.runAsync(start::afterSingletonsInstantiated))
                .join();
        assertThat(identity.createUserQuery().count()).isEqualTo(8);
        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder("Mes tâches", "Mon équipe", "En retard");
        long laid = authorizations.createAuthorizationQuery().count();
        start.afterSingletonsInstantiated();
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(laid);
    }

    @Test
    void withoutDemoTheFirstStartNeedsThePasswordOfAdmin() {
        inAnEmptyDatabase(() -> {
            assertThatThrownBy(() -> accounts.prepare(DemoMode.OFF, " "))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("mot de passe de l'administrateur");
            assertThatThrownBy(() -> accounts.prepare(DemoMode.OFF, "admin")).isInstanceOf(StartRefused.class);
            accounts.prepare(DemoMode.OFF, "Choisi-2026");
            assertThat(identity.createUserQuery().list())
                    .extracting(User::getId)
                    .containsExactly("admin");
            assertThat(identity.checkPassword("admin", "Choisi-2026")).isTrue();
            assertThat(groupsOf("admin")).hasSize(9);
            accounts.prepare(DemoMode.OFF, "");
        });
    }

    @Test
    void demoAccountsThatAreFoundWhereNoneAreWantedStopTheStart() {
        assertThatThrownBy(() -> accounts.prepare(DemoMode.OFF, "Choisi-2026"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("commercial")
                .hasMessageContaining("admin");
    }

    @Test
    void aCompanysOwnPersonWithALoginOfTheDemoIsNoObstacle() {
        inAnEmptyDatabase(() -> {
            accounts.prepare(DemoMode.OFF, "Choisi-2026");
            User own = identity.newUser("compta");
            own.setPassword("rien-de-connu");
            identity.saveUser(own);
            accounts.prepare(DemoMode.OFF, "");
        });
    }

    @Test
    void demoDataBringsSevenColleaguesWithoutDotsInTheirLogins() {
        inAnEmptyDatabase(() -> {
            accounts.prepare(DemoMode.DATA, "");
            assertThat(identity.createUserQuery().count()).isEqualTo(15);
            assertThat(identity.createUserQuery().memberOfGroup("workshop").list())
                    .extracting(User::getId)
                    .hasSize(7)
                    .noneMatch(login -> login.contains("."));
            assertThat(identity.createUserQuery().memberOfGroup("sales").count())
                    .isEqualTo(4);
        });
    }

    private List<String> groupsOf(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }

    private void inAnEmptyDatabase(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            emptyTheDatabase();
            work.run();
        });
    }

    private void emptyTheDatabase() {
        transaction.executeWithoutResult(status -> {
            identity.createUserQuery().list().forEach(user -> identity.deleteUser(user.getId()));
            identity.createGroupQuery().list().forEach(group -> identity.deleteGroup(group.getId()));
            filters.createFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
            authorizations
                    .createAuthorizationQuery()
                    .list()
                    .forEach(right -> authorizations.deleteAuthorization(right.getId()));
            management.deleteProperty("spanco.rights");
        });
    }
}
