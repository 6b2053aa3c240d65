package io.spanco.demo;

import static io.spanco.demo.Lines.add;
import static io.spanco.demo.Lines.discount;
import static io.spanco.demo.Lines.line;
import static io.spanco.demo.Lines.quantity;
import static io.spanco.demo.Lines.without;
import static io.spanco.demo.Team.CLAIRE;
import static io.spanco.demo.Team.ELODIE;
import static io.spanco.demo.Team.FRANCOIS;
import static io.spanco.demo.Team.HELENE;

import io.spanco.quote.QuoteKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deals that are still to be won, from the first rumour to the last revision. */
@Component
@Order(5)
class OpenScenes implements Scenes {

    private final Selling sales;
    private final Filing files;

    OpenScenes(Selling sales, Filing files) {
        this.sales = sales;
        this.files = files;
    }

    @Override
    public void addTo(Story story) {
        tenderOfFontaines(story.tale("fontaines-marché", "Marché d’étiquetage, lot 2"));
        discountForHautJura(story.tale("jura-portions", "Étiqueteuse pour portions emballées"));
        silenceOfCanebiere(story.tale("canebière-liquides", "Étiquetage des savons liquides"));
        pricesForAbers(story.tale("abers-tarif", "Tarif annuel de consommables"));
        firstQuoteForRied(story.tale("ried-fûts", "Marquage des fûts"));
        needOfBellefond(story.tale("bellefond-coffrets", "Coffrets de fin d’année"));
        rumourAboutBroceliande(story.tale("brocéliande-site", "Deuxième site de conditionnement"));
    }

    /** A call for tenders: four answers in two branches, the customer's choice is near. */
    private void tenderOfFontaines(Tale tale) {
        tale.on(-45, CLAIRE, sales.opens(Cast.FONTAINES, "Deux étiqueteuses pour la cave", "BOAMP"));
        tale.on(-44, CLAIRE, sales.keeps("Dossier de consultation téléchargé."));
        tale.on(
                -43,
                CLAIRE,
                files.files(
                        "règlement-de-consultation.pdf",
                        "Règlement de la consultation, lot 2",
                        "Objet : fourniture et pose de deux étiqueteuses pour bouteilles.",
                        "Variantes autorisées, options chiffrées à part.",
                        "Critères : prix 50 %, valeur technique 35 %, délai 15 %.",
                        "Validité des offres : 60 jours."));
        tale.on(-38, CLAIRE, sales.needs("Lot 2 : deux étiqueteuses bouteilles, options séparées.", "110000", 12));
        tale.on(-30, CLAIRE, sales.tenders("offre", 9, 60, line("ETQ-VIN", 2), line("SRV-INS", 4), line("SRV-CTR", 2)));
        tale.on(-29, CLAIRE, sales.sends("offre"));
        tale.on(-20, CLAIRE, sales.revises("offre", "R1", discount("ETQ-VIN", "7")));
        tale.on(-20, CLAIRE, sales.sends("R1"));
        tale.on(-15, CLAIRE, sales.revises("offre", "R2", add("CTL-CAM", 2), discount("ETQ-VIN", "10")));
        tale.on(-14, CLAIRE, sales.sends("R2"));
        tale.on(-7, CLAIRE, sales.revises("R1", "R3", add("SRV-FOR", 2), discount("ETQ-VIN", "9")));
        tale.on(-6, CLAIRE, sales.sends("R3"));
        tale.on(-5, CLAIRE, files.notes("Commission d’appel d’offres : seules R2 et R3 restent en lice."));
    }

    /** Asked once for too much discount, then for less: the sales management has not answered yet. */
    private void discountForHautJura(Tale tale) {
        tale.on(-32, ELODIE, sales.opens(Cast.HAUT_JURA, "Étiqueter les portions de 200 g", "Client existant"));
        tale.on(-30, ELODIE, sales.keeps("Deux devis concurrents sur la table."));
        tale.on(-26, ELODIE, sales.needs("3 000 portions par heure, lavage quotidien.", "40000", 15));
        tale.on(
                -24,
                ELODIE,
                sales.quotes("devis", QuoteKind.NORMAL, line("ETQ-200", 1), line("CON-2M", 1), line("SRV-INS", 1)));
        tale.on(-23, ELODIE, sales.sends("devis"));
        tale.on(-7, ELODIE, sales.revises("devis", "R1", discount("ETQ-200", "20")));
        tale.on(-7, ELODIE, sales.sends("R1"));
        tale.on(
                -5,
                HELENE,
                sales.disapproves("R1", "20 % sans contrepartie, non : proposez un contrat de maintenance."));
        tale.on(-2, ELODIE, sales.changes("R1", discount("ETQ-200", "16"), add("SRV-CTR", 1)));
        tale.on(-1, ELODIE, sales.sends("R1"));
    }

    /** Sent two weeks ago, no answer: to be followed up. */
    private void silenceOfCanebiere(Tale tale) {
        tale.on(-41, FRANCOIS, sales.opens(Cast.CANEBIERE, "Flacons de 300 ml et recharges", "Reprise de la société"));
        tale.on(-39, FRANCOIS, sales.keeps("Nouveaux propriétaires, paiement à la commande exigé."));
        tale.on(-36, FRANCOIS, sales.needs("Flacons et recharges souples, petites séries.", "25000", 20));
        tale.on(-34, FRANCOIS, sales.quotes("devis", QuoteKind.NORMAL, line("ETQ-100", 1), line("CON-1M", 1)));
        tale.on(-33, FRANCOIS, sales.sends("devis"));
        tale.on(-16, FRANCOIS, sales.revises("devis", "R1", without("CON-1M"), add("TAB-ACC", 1)));
        tale.on(-15, FRANCOIS, sales.sends("R1"));
    }

    /** A price list; the customer will be called. */
    private void pricesForAbers(Tale tale) {
        tale.on(-20, ELODIE, sales.opens(Cast.ABERS, "Prix fermes sur un an", "Client existant"));
        tale.on(-19, ELODIE, sales.keeps("Ils comparent avec leur fournisseur d’emballages."));
        tale.on(-15, ELODIE, sales.needs("Étiquettes, rubans et encre, livraisons à la demande.", null, 25));
        tale.on(
                -13,
                ELODIE,
                sales.quotes(
                        "tarif",
                        QuoteKind.PRICE_CATALOGUE,
                        line("CSM-PAP", 1, "8"),
                        line("CSM-PP", 1, "8"),
                        line("CSM-TTO", 1, "5"),
                        line("CSM-ENC", 1)));
        tale.on(-12, ELODIE, sales.sends("tarif"));
        tale.on(-5, ELODIE, sales.hasNoAnswer("tarif", 3));
    }

    /** A first quote, nearly ready. */
    private void firstQuoteForRied(Tale tale) {
        tale.on(-16, FRANCOIS, sales.opens(Cast.RIED, "Numéroter les fûts de 30 litres", "Visite de chantier"));
        tale.on(-14, FRANCOIS, sales.keeps("Obligation de consigne, il leur faut un numéro par fût."));
        tale.on(-8, FRANCOIS, sales.needs("Marquage indélébile, résistant au lavage à 80 °C.", "22000", 30));
        tale.on(-3, FRANCOIS, sales.quotes("devis", QuoteKind.NORMAL, line("IMP-LAS", 1), line("CON-1M", 2)));
        tale.on(-1, FRANCOIS, sales.changes("devis", quantity("CON-1M", 1), add("SRV-MES", 6)));
    }

    /** Kept a week ago; the need is to be discussed, and that is late. */
    private void needOfBellefond(Tale tale) {
        tale.on(-11, CLAIRE, sales.opens(Cast.BELLEFOND, "Assembler des coffrets de six pots", "Appel entrant"));
        tale.on(-9, CLAIRE, sales.keeps("À traiter malgré l’impayé : en parler à Anne."));
        tale.on(-8, CLAIRE, files.notes("Facture en retard chez ce client : pas d’offre sans acompte."));
    }

    private void rumourAboutBroceliande(Tale tale) {
        tale.on(-1, ELODIE, sales.opens(Cast.BROCELIANDE, "Ligne complète dans dix-huit mois", "Presse régionale"));
    }
}
