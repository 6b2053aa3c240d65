package io.spanco.demo;

import io.spanco.party.Address;
import io.spanco.party.CompanyDetails;
import io.spanco.party.ContactDetails;
import java.util.List;

/** The companies of the story: makers of food, wine and cosmetics who buy, and four who supply. None of them exists. */
enum Cast {
    LEON(
            "Conserverie du Léon",
            Role.CUSTOMER,
            "999524457",
            at("1 quai de l’Est", "29680", "Roscoff"),
            "conserverie-leon.example",
            "02 98 55 01 20",
            List.of(
                    person("Yves Kerdiles", "Directeur de production", "y.kerdiles@conserverie-leon.example"),
                    person("Maryvonne Autret", "Comptabilité", "compta@conserverie-leon.example"))),
    PESSAN(
            "Château Pessan-Laroque",
            Role.CUSTOMER,
            "999297724",
            at("Lieu-dit Laroque", "33330", "Saint-Émilion"),
            "pessan-laroque.example",
            "05 57 55 02 31",
            List.of(person("Bertrand de Laroque", "Gérant", "b.delaroque@pessan-laroque.example"))),
    ONDINE(
            "Laboratoires Ondine",
            Role.CUSTOMER,
            "999617509",
            at("48 route de Cannes", "06130", "Grasse"),
            "laboratoires-ondine.example",
            "04 93 55 03 42",
            List.of(
                    person("Nadia Ferrand", "Responsable conditionnement", "n.ferrand@laboratoires-ondine.example"),
                    person("Paul Isnard", "Acheteur", "p.isnard@laboratoires-ondine.example"))),
    ABERS(
            "Biscuiterie des Abers",
            Role.CUSTOMER,
            "999953193",
            at("Zone artisanale du Hellez", "29880", "Plouguerneau"),
            "biscuiterie-abers.example",
            "02 98 55 04 53",
            List.of(person("Gwenaëlle Le Roux", "Gérante", "g.leroux@biscuiterie-abers.example"))),
    VALREAS(
            "Moulin de Valréas",
            Role.CUSTOMER,
            "999163280",
            at("220 chemin des Oliviers", "84600", "Valréas"),
            "moulin-valreas.example",
            "04 90 55 05 64",
            List.of(person("Lucette Roumanille", "Directrice", "l.roumanille@moulin-valreas.example"))),
    HAUT_JURA(
            "Fromagerie du Haut-Jura",
            Role.CUSTOMER,
            "999194947",
            at("7 rue de la Fruitière", "39220", "Les Rousses"),
            "fromagerie-hautjura.example",
            "03 84 55 06 75",
            List.of(person("Alain Bourgeois", "Responsable technique", "a.bourgeois@fromagerie-hautjura.example"))),
    FONTAINES(
            "Cave coopérative des Trois Fontaines",
            Role.CUSTOMER,
            "999802390",
            at("15 avenue de la Gare", "21200", "Beaune"),
            "cave-trois-fontaines.example",
            "03 80 55 07 86",
            List.of(person("Sylvie Maréchal", "Marchés et achats", "marches@cave-trois-fontaines.example"))),
    CANEBIERE(
            "Savonnerie de la Canebière",
            Role.CUSTOMER,
            "999223373",
            at("91 boulevard de la Madrague", "13002", "Marseille"),
            "savonnerie-canebiere.example",
            "04 91 55 08 97",
            List.of(person("Toussaint Orsini", "Gérant", "t.orsini@savonnerie-canebiere.example"))),
    RIED(
            "Brasserie du Ried",
            Role.CUSTOMER,
            "999579311",
            at("3 rue des Houblonnières", "67600", "Sélestat"),
            "brasserie-ried.example",
            "03 88 55 09 08",
            List.of(person("Mathieu Schaeffer", "Maître brasseur", "m.schaeffer@brasserie-ried.example"))),
    BELLEFOND(
            "Maison Bellefond",
            Role.CUSTOMER,
            "999863871",
            at("Route de Cahors", "46140", "Luzech"),
            "maison-bellefond.example",
            "05 65 55 10 19",
            List.of(person("Jeanne Bellefond", "Directrice", "j.bellefond@maison-bellefond.example"))),
    ROUERGUE(
            "Salaisons du Rouergue",
            Role.CUSTOMER,
            "999176027",
            at("12 avenue de Bamberg", "12000", "Rodez"),
            "salaisons-rouergue.example",
            "05 65 55 11 20",
            List.of(person("Didier Cazals", "Directeur d’usine", "d.cazals@salaisons-rouergue.example"))),
    BROCELIANDE(
            "Cosmétiques Brocéliande",
            Role.CUSTOMER,
            "999765100",
            at("5 rue du Chevalier-Ponthus", "35380", "Paimpont"),
            "cosmetiques-broceliande.example",
            "02 99 55 12 31",
            List.of(person("Morgane Tréhorel", "Fondatrice", "m.trehorel@cosmetiques-broceliande.example"))),
    VAUCANSON(
            "Motoréducteurs Vaucanson",
            Role.SUPPLIER,
            "999381403",
            at("26 rue Lesdiguières", "38000", "Grenoble"),
            "motoreducteurs-vaucanson.example",
            "04 76 55 13 42",
            List.of(person("Éric Vial", "Commercial", "e.vial@motoreducteurs-vaucanson.example"))),
    TOLERIE(
            "Tôlerie fine du Rhône",
            Role.SUPPLIER,
            "999149149",
            at("40 rue des Frères-Bertrand", "69200", "Vénissieux"),
            "tolerie-rhone.example",
            "04 78 55 14 53",
            List.of(person("Samir Haddad", "Chargé d’affaires", "s.haddad@tolerie-rhone.example"))),
    DELORME(
            "Automatismes Delorme",
            Role.SUPPLIER,
            "999212657",
            at("8 rue de la Montat", "42100", "Saint-Étienne"),
            "automatismes-delorme.example",
            "04 77 55 15 64",
            List.of(person("Christine Delorme", "Gérante", "c.delorme@automatismes-delorme.example"))),
    GARANCE(
            "Étiquettes Garance",
            Role.BOTH,
            "999668387",
            at("63 rue du Vieil-Abreuvoir", "59100", "Roubaix"),
            "etiquettes-garance.example",
            "03 20 55 16 75",
            List.of(person("Luc Vandamme", "Responsable des comptes", "l.vandamme@etiquettes-garance.example")));

    /** The tale in which all companies are entered. */
    static final String TALE = "sociétés";

    private enum Role {
        CUSTOMER,
        SUPPLIER,
        BOTH
    }

    private final String companyName;
    private final Role role;
    private final String siren;
    private final Address address;
    private final String domain;
    private final String phone;
    private final List<ContactDetails> contacts;

    Cast(
            String companyName,
            Role role,
            String siren,
            Address address,
            String domain,
            String phone,
            List<ContactDetails> contacts) {
        this.companyName = companyName;
        this.role = role;
        this.siren = siren;
        this.address = address;
        this.domain = domain;
        this.phone = phone;
        this.contacts = contacts;
    }

    CompanyDetails details() {
        return new CompanyDetails(
                companyName,
                siren,
                null,
                "FR" + vatKey() + siren,
                "contact@" + domain,
                phone,
                role != Role.SUPPLIER,
                role != Role.CUSTOMER,
                address,
                null,
                null,
                false);
    }

    /** Two digits over the SIREN, as the tax office gives them. */
    private String vatKey() {
        return String.format("%02d", (12 + 3 * (Long.parseLong(siren) % 97)) % 97);
    }

    List<ContactDetails> contacts() {
        return contacts;
    }

    String companyName() {
        return companyName;
    }

    /** Its id, once the company is entered. */
    long id(Tale tale) {
        return Long.parseLong(tale.reference(TALE + "/" + name()));
    }

    private static Address at(String street, String postalCode, String city) {
        return new Address(street, null, postalCode, city, Address.FRANCE);
    }

    private static ContactDetails person(String name, String role, String email) {
        return new ContactDetails(name, role, email, null);
    }
}
