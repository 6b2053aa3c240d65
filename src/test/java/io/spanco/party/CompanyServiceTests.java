package io.spanco.party;

import static io.spanco.party.SampleCompanies.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spanco.platform.error.BusinessException.FieldError;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.testing.SpancoTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@SpancoTest(properties = "spanco.test.database=companies-and-products")
@AutoConfigureMockMvc
@WithMockUser(username = "commercial", authorities = "sales")
class CompanyServiceTests {

    @Autowired
    CompanyService service;

    @Autowired
    Companies companies;

    @Autowired
    ContactService contacts;

    @Autowired
    CompanyQueries queries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startWithoutCompanies() {
        jdbc.sql("delete from spanco.contact").update();
        jdbc.sql("delete from spanco.company").update();
    }

    @Test
    void registeredCompanyIsReadBackAsItWasTyped() {
        Company company = service.register(SampleCompanies.SCIERIE_DU_JURA);
        Company read = companies.existing(company.id());
        assertThat(read.details()).isEqualTo(SampleCompanies.SCIERIE_DU_JURA);
        assertThat(read.version()).isZero();
    }

    @Test
    void sirenBelongsToOneCompany() {
        service.register(SampleCompanies.MENUISERIE_DURAND);
        Company other = service.register(SampleCompanies.CONSERVERIE_DU_LEON);
        CompanyDetails taking = customer("Copie", "404 833 048", "a@b.fr");
        for (var attempt : List.<ThrowableAssert.ThrowingCallable>of(
                () -> service.register(taking), () -> service.change(other.id(), 0L, taking))) {
            Conflict refusal = catchThrowableOfType(Conflict.class, attempt);
            assertThat(refusal).hasMessage("Ce SIREN est déjà celui de « Menuiserie Durand ».");
            assertThat(refusal.fieldErrors()).extracting(FieldError::field).containsExactly("siren");
        }
    }

    @Test
    void ofTwoThatTakeOneSirenAtOnceOneIsRefused() throws Exception {
        CountDownLatch inserted = new CountDownLatch(1);
        CountDownLatch secondStarted = new CountDownLatch(1);
        var executor = new DelegatingSecurityContextExecutor(ForkJoinPool.commonPool());
        CompletableFuture<Void> first = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    service.register(SampleCompanies.MENUISERIE_DURAND);
                    inserted.countDown();
                    await(secondStarted);
                }),
                executor);
        await(inserted);
        CompletableFuture<Object> second = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(
                        Conflict.class, () -> service.register(customer("Copie", "404833048", "a@b.fr"))),
                executor);
        Thread.sleep(200);
        secondStarted.countDown();
        first.get(10, TimeUnit.SECONDS);
        assertThat(second.get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refusal -> assertThat(refusal.fieldErrors())
                                .extracting(FieldError::field)
                                .containsExactly("siren"));
        assertThat(queries.count(new CompanyQueries.Filter(null, null, null))).isEqualTo(1);
    }

    @Test
    void staleVersionIsRefusedNamingTheCurrentOne() {
        Company company = service.register(SampleCompanies.MENUISERIE_DURAND);
        service.change(company.id(), 0L, customer("Menuiserie Durand et fils", null, "a@b.fr"));
        Conflict refusal = catchThrowableOfType(
                Conflict.class, () -> service.change(company.id(), 0L, SampleCompanies.MENUISERIE_DURAND));
        assertThat(refusal.properties()).isEqualTo(Map.of("current", 1L));
        assertThat(catchThrowableOfType(
                                Invalid.class,
                                () -> service.change(company.id(), null, SampleCompanies.MENUISERIE_DURAND))
                        .fieldErrors())
                .extracting(FieldError::field)
                .containsExactly("version");
    }

    @Test
    void changeWithoutDifferenceKeepsTheVersion() {
        Company company = service.register(SampleCompanies.MENUISERIE_DURAND);
        assertThat(service.change(company.id(), 0L, SampleCompanies.MENUISERIE_DURAND)
                        .version())
                .isZero();
    }

    @Test
    void companyIsFoundByItsSirenOrItsNameWhateverCaseAndAccents() {
        Company company = service.register(SampleCompanies.CONSERVERIE_DU_LEON);
        for (String typed : List.of("123 456 782", "conserverie du leon", " CONSERVERIE DU LÉON ")) {
            assertThat(companies.findByNameOrSiren(typed)).map(Company::id).contains(company.id());
        }
        assertThat(companies.findByNameOrSiren("Conserverie")).isEmpty();
        assertThat(companies.findByNameOrSiren(" ")).isEmpty();
        service.register(customer("Conserverie du Leon", null, "b@c.fr"));
        assertThatThrownBy(() -> companies.findByNameOrSiren("Conserverie du Léon"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("SIREN");
    }

    @Test
    void unknownCompanyIsInvalidInABodyAndNotFoundInAnAddress() {
        assertThat(catchThrowableOfType(Invalid.class, () -> companies.required(404, "supplierId"))
                        .fieldErrors())
                .extracting(FieldError::field)
                .containsExactly("supplierId");
        assertThatThrownBy(() -> companies.existing(404)).isInstanceOf(NotFound.class);
    }

    @Test
    void lockHoldsAChangeUntilTheTransactionEnds() throws Exception {
        Company company = service.register(SampleCompanies.MENUISERIE_DURAND);
        var executor = new DelegatingSecurityContextExecutor(ForkJoinPool.commonPool());
        CompletableFuture<Company> change = transaction.execute(status -> {
            companies.lock(company.id());
            CompletableFuture<Company> waiting = CompletableFuture.supplyAsync(
                    () -> service.change(company.id(), 0L, customer("Après", null, "a@b.fr")), executor);
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });
        assertThat(change.get(10, TimeUnit.SECONDS).name()).isEqualTo("Après");
    }

    @Test
    void everyWordIsLookedForInNameSirenCityAndEmail() {
        service.register(SampleCompanies.MENUISERIE_DURAND);
        service.register(SampleCompanies.CONSERVERIE_DU_LEON);
        service.register(SampleCompanies.SCIERIE_DU_JURA);
        assertThat(namesFor("leon")).containsExactly("Conserverie du Léon");
        assertThat(namesFor("404 833")).containsExactly("Menuiserie Durand");
        assertThat(namesFor("roscoff")).containsExactly("Conserverie du Léon", "Menuiserie Durand");
        assertThat(namesFor("ROSCOFF durand")).containsExactly("Menuiserie Durand");
        assertThat(namesFor("scierie-jura.example")).containsExactly("Scierie du Jura");
        assertThat(namesFor("%")).isEmpty();
        assertThat(namesFor("a_b\\'\u0000")).isEmpty();
        assertThat(names(new CompanyQueries.Filter(null, null, true))).containsExactly("Scierie du Jura");
        assertThat(names(new CompanyQueries.Filter(" ", true, false)))
                .containsExactly("Conserverie du Léon", "Menuiserie Durand");
    }

    @Test
    void pagesGoOnBehindTheLastNameInFrenchOrder() {
        for (String name : List.of("Été", "eta", "Etat", "Zoo", "Abbé", "Été")) {
            service.register(customer(name, null, "a@b.fr"));
        }
        var all = new CompanyQueries.Filter(null, null, null);
        List<CompanyQueries.Row> first = queries.byName(all, null, 3);
        List<CompanyQueries.Row> rest = queries.byName(all, first.get(2).id(), 10);
        assertThat(first).extracting(CompanyQueries.Row::name).containsExactly("Abbé", "eta", "Etat");
        assertThat(rest).extracting(CompanyQueries.Row::name).containsExactly("Été", "Été", "Zoo");
    }

    @Test
    void contactsBelongToTheirCompany() {
        Company durand = service.register(SampleCompanies.MENUISERIE_DURAND);
        Company other = service.register(SampleCompanies.CONSERVERIE_DU_LEON);
        Contact anne = contacts.add(durand.id(), new ContactDetails(" Anne Durand ", "Gérante", "anne@b.fr", null));
        contacts.change(durand.id(), anne.id(), 0L, new ContactDetails("Anne Durand", null, null, "06 00 00 00 00"));
        assertThat(contacts.of(durand.id()))
                .extracting(Contact::details)
                .containsExactly(new ContactDetails("Anne Durand", null, null, "06 00 00 00 00"));
        assertThatThrownBy(() -> contacts.remove(other.id(), anne.id())).isInstanceOf(NotFound.class);
        contacts.remove(durand.id(), anne.id());
        assertThat(contacts.of(durand.id())).isEmpty();
    }

    @Test
    @WithMockUser(username = "livraison", authorities = "logistics")
    void whoDoesNotSellReadsOnly() {
        assertThat(namesFor(null)).isEmpty();
        assertThatThrownBy(() -> service.register(SampleCompanies.MENUISERIE_DURAND))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.change(1, 0L, SampleCompanies.MENUISERIE_DURAND))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> contacts.add(1, new ContactDetails("X", null, null, null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void databaseItselfRefusesACompanyThatNeitherBuysNorSells() {
        Company company = service.register(SampleCompanies.MENUISERIE_DURAND);
        assertThatThrownBy(() -> jdbc.sql("update spanco.company set customer = false where id = :id")
                        .param("id", company.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("company_buys_or_sells");
    }

    private List<String> namesFor(String q) {
        return names(new CompanyQueries.Filter(q, null, null));
    }

    private List<String> names(CompanyQueries.Filter filter) {
        List<String> names = queries.byName(filter, null, 100).stream()
                .map(CompanyQueries.Row::name)
                .toList();
        assertThat(queries.count(filter)).isEqualTo(names.size());
        return names;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
