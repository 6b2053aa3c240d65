package io.spanco.party.web;

import io.spanco.party.Companies;
import io.spanco.party.Company;
import io.spanco.party.CompanyPanel;
import io.spanco.party.ContactService;
import io.spanco.party.Sellers;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a company and its fragments show. */
@Component
class CompanyCard {

    private final Companies companies;
    private final ContactService contacts;
    private final Sellers sellers;
    private final List<CompanyPanel> panels;
    private final CurrentUser user;

    CompanyCard(
            Companies companies,
            ContactService contacts,
            Sellers sellers,
            ObjectProvider<CompanyPanel> panels,
            CurrentUser user) {
        this.companies = companies;
        this.contacts = contacts;
        this.sellers = sellers;
        this.panels = panels.stream()
                .sorted(Comparator.comparing(CompanyPanel::position))
                .toList();
        this.user = user;
    }

    /** Lays out everything but the errors; a form that is there already stays, for it was typed. */
    void layOut(long id, Model model) {
        Company company = companies.existing(id);
        model.addAttribute("company", company.details());
        model.addAttribute("terms", sellers.current().termsFor(company));
        model.addAttribute(
                "panels",
                panels.stream()
                        .filter(panel -> user.may(panel.right()))
                        .map(panel -> panel.pathFor(id))
                        .toList());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", CompanyFields.of(company));
        }
        layOutForm(model);
        layOutContacts(id, model);
    }

    void layOutForm(Model model) {
        model.addAttribute("countries", Countries.in(LocaleContextHolder.getLocale()));
        model.addAttribute("maySell", user.may(Right.SELL));
    }

    /** The block of the contacts alone. */
    void layOutContacts(long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("contacts", contacts.of(id));
        model.addAttribute("maySell", user.may(Right.SELL));
    }
}
