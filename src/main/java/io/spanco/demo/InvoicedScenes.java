package io.spanco.demo;

import static io.spanco.demo.Lines.add;
import static io.spanco.demo.Lines.discount;
import static io.spanco.demo.Lines.line;
import static io.spanco.demo.Producing.work;
import static io.spanco.demo.Team.ANNE;
import static io.spanco.demo.Team.CLAIRE;
import static io.spanco.demo.Team.DAVID;
import static io.spanco.demo.Team.ELODIE;
import static io.spanco.demo.Team.FRANCOIS;
import static io.spanco.demo.Team.KARIM;
import static io.spanco.demo.Team.LUCAS;
import static io.spanco.demo.Team.MARIE;
import static io.spanco.demo.Team.NOLWENN;
import static io.spanco.demo.Team.SOPHIE;
import static io.spanco.demo.Team.THOMAS;
import static io.spanco.demo.Team.YANN;

import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteKind;
import io.spanco.receivable.PaymentMethod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deals that are invoiced and not paid yet: in part, late, disputed, or not due. */
@Component
@Order(3)
class InvoicedScenes implements Scenes {

    private final Selling sales;
    private final Producing workshop;
    private final Buying purchasing;
    private final Collecting accounts;
    private final Filing files;

    InvoicedScenes(Selling sales, Producing workshop, Buying purchasing, Collecting accounts, Filing files) {
        this.sales = sales;
        this.workshop = workshop;
        this.purchasing = purchasing;
        this.accounts = accounts;
        this.files = files;
    }

    @Override
    public void addTo(Story story) {
        bottlesOfRied(story.tale("ried-bouteilles", "Ligne d’étiquetage bouteilles 33 cl"));
        cheeseIsLate(story.tale("jura-meules", "Marquage laser des croûtes"));
        jamIsLater(story.tale("bellefond-pots", "Assemblage pots et couvercles"));
        formalNoticeToRouergue(story.tale("rouergue-barquettes", "Impression des barquettes sous film"));
        disputeWithBroceliande(story.tale("brocéliande-pompes", "Assemblage bouchons-pompes"));
        Tale spares = story.tale("léon-pièces", "Pièces d’usure et contrat annuel");
        sparesOfLeon(spares);
        codersOfLeon(story.tale("léon-codeurs", "Codeurs à jet d’encre, ligne sardines"), spares);
    }

    /** Paid in part, the rest not due yet. */
    private void bottlesOfRied(Tale tale) {
        tale.on(-128, FRANCOIS, sales.opens(Cast.RIED, "Étiqueter 5 000 bouteilles par heure", "Prospection"));
        tale.on(-126, FRANCOIS, sales.keeps("Nouvelle salle de brassage en chantier."));
        tale.on(
                -120,
                FRANCOIS,
                sales.needs("Face, contre et collerette, bouteilles longues et Steinie.", "62000", -95));
        tale.on(
                -117,
                FRANCOIS,
                sales.quotes(
                        "devis",
                        QuoteKind.NORMAL,
                        line("ETQ-VIN", 1),
                        line("TET-COL", 1),
                        line("CON-4M", 1),
                        line("SRV-INS", 2)));
        tale.on(-116, FRANCOIS, sales.sends("devis"));
        tale.on(-104, FRANCOIS, sales.revises("devis", "R1", discount("ETQ-VIN", "4"), add("TAB-ACC", 1)));
        tale.on(-104, FRANCOIS, sales.sends("R1"));
        tale.on(-97, FRANCOIS, sales.isAccepted("R1", Becomes.ORDER, "CDE-2291", "commande"));
        tale.on(
                -96,
                YANN,
                workshop.plans(
                        "commande",
                        "Collerette : gabarit fourni par le client.",
                        work("montage", "Montage face et contre", MARIE, -75, "08:00", 450),
                        work("collerette", "Module de collerette", DAVID, -70, "08:00", 420)));
        tale.on(-95, SOPHIE, purchasing.drafts("châssis", Cast.TOLERIE, line("PRO-GRD", 14)));
        tale.on(-94, SOPHIE, purchasing.sends("châssis"));
        tale.on(-80, SOPHIE, purchasing.receivesEverything("châssis"));
        tale.on(-77, ANNE, purchasing.entersInvoice("châssis", "TFR-0883"));
        tale.on(-73, MARIE, workshop.finishes("montage", 470));
        tale.on(-69, DAVID, workshop.finishes("collerette", 400));
        tale.on(-34, KARIM, workshop.preparesTheRest("commande", "livraison"));
        tale.on(-30, KARIM, workshop.confirms("livraison"));
        tale.on(-26, ANNE, accounts.drafts("facture", "livraison"));
        tale.on(-26, ANNE, accounts.issues("facture"));
        tale.on(-4, ANNE, accounts.isPartlyPaid("facture", "30000.00", PaymentMethod.TRANSFER));
    }

    /** Late: the first reminder went out this week. */
    private void cheeseIsLate(Tale tale) {
        tale.on(-112, ELODIE, sales.opens(Cast.HAUT_JURA, "Traçabilité gravée sur la croûte", "Salon SIAL"));
        tale.on(-110, ELODIE, sales.keeps("Exigence d’un distributeur pour la fin de l’année."));
        tale.on(-105, ELODIE, sales.needs("Gravure du lot sur meules, sans encre.", "20000", -80));
        tale.on(
                -103,
                ELODIE,
                sales.quotes("devis", QuoteKind.NORMAL, line("IMP-LAS", 1), line("CON-1M", 1), line("SRV-MES", 8)));
        tale.on(-102, ELODIE, sales.sends("devis"));
        tale.on(-90, ELODIE, sales.hasNoAnswer("devis", -85));
        tale.on(-84, ELODIE, sales.isAccepted("devis", Becomes.ORDER, "FHJ-118", "commande"));
        tale.on(
                -83,
                YANN,
                workshop.plans("commande", null, work("laser", "Réglage du laser", THOMAS, -60, "08:00", 300)));
        tale.on(-60, THOMAS, workshop.finishes("laser", 330));
        tale.on(-48, KARIM, workshop.preparesTheRest("commande", "livraison"));
        tale.on(-45, KARIM, workshop.confirms("livraison"));
        tale.on(-41, ANNE, accounts.drafts("facture", "livraison"));
        tale.on(-41, ANNE, accounts.issues("facture"));
    }

    /** Later still: the second reminder went out, and somebody is to call. */
    private void jamIsLater(Tale tale) {
        tale.on(-140, FRANCOIS, sales.opens(Cast.BELLEFOND, "Fermer et étiqueter en un passage", "Ancien client"));
        tale.on(-138, FRANCOIS, sales.keeps("Rachat d’un confrère, volumes doublés."));
        tale.on(-133, FRANCOIS, sales.needs("Visser et étiqueter 1 500 pots par heure.", "48000", -110));
        tale.on(
                -131,
                FRANCOIS,
                sales.quotes(
                        "devis",
                        QuoteKind.NORMAL,
                        line("VIS-100", 1),
                        line("ETQ-100", 1),
                        line("CON-2M", 1),
                        line("SRV-INS", 2)));
        tale.on(-130, FRANCOIS, sales.sends("devis"));
        tale.on(-122, FRANCOIS, sales.revises("devis", "R1", add("CTL-CAM", 1)));
        tale.on(-121, FRANCOIS, sales.sends("R1"));
        tale.on(-119, FRANCOIS, sales.revises("devis", "R2", discount("VIS-100", "6"), discount("ETQ-100", "6")));
        tale.on(-119, FRANCOIS, sales.sends("R2"));
        tale.on(-108, FRANCOIS, sales.isAccepted("R2", Becomes.ORDER, "Bon n° 77", "commande"));
        tale.on(
                -107,
                YANN,
                workshop.plans("commande", null, work("ligne", "Assemblage de la ligne", NOLWENN, -80, "08:00", 480)));
        tale.on(-76, NOLWENN, workshop.finishes("ligne", 540));
        tale.on(-58, KARIM, workshop.preparesTheRest("commande", "livraison"));
        tale.on(-55, KARIM, workshop.confirms("livraison"));
        tale.on(-50, ANNE, accounts.drafts("facture", "livraison"));
        tale.on(-50, ANNE, accounts.issues("facture"));
        tale.on(-12, FRANCOIS, files.notes("Mme Bellefond renvoie vers son expert-comptable."));
    }

    /** Reminded twice, called, given formal notice: what now? */
    private void formalNoticeToRouergue(Tale tale) {
        tale.on(-135, CLAIRE, sales.opens(Cast.ROUERGUE, "Dates illisibles sous le film", "Hotline"));
        tale.on(-134, CLAIRE, sales.keeps("Deux retours de la grande distribution."));
        tale.on(-130, CLAIRE, sales.needs("Imprimer lot et date avant la pose du film.", "18000", -112));
        tale.on(
                -128,
                CLAIRE,
                sales.quotes(
                        "devis", QuoteKind.NORMAL, line("IMP-TTO", 2, "5"), line("CSM-TTO", 30), line("SRV-MES", 6)));
        tale.on(-127, CLAIRE, sales.sends("devis"));
        tale.on(-120, CLAIRE, sales.isAccepted("devis", Becomes.ORDER, "SR/903", "commande"));
        tale.on(
                -119,
                YANN,
                workshop.plans("commande", null, work("supports", "Supports sur mesure", LUCAS, -100, "08:00", 240)));
        tale.on(-99, LUCAS, workshop.finishes("supports", 270));
        tale.on(-82, KARIM, workshop.preparesTheRest("commande", "livraison"));
        tale.on(-79, KARIM, workshop.confirms("livraison"));
        tale.on(-76, ANNE, accounts.drafts("facture", "livraison"));
        tale.on(-76, ANNE, accounts.issues("facture"));
        tale.on(-27, ANNE, accounts.calls("facture", "Le comptable est absent, rappeler ne change rien."));
    }

    /** The customer contests the invoice. */
    private void disputeWithBroceliande(Tale tale) {
        tale.on(-108, ELODIE, sales.opens(Cast.BROCELIANDE, "Monter des pompes sans contact", "Salon Cosmetic 360"));
        tale.on(-106, ELODIE, sales.keeps("Levée de fonds annoncée dans la presse."));
        tale.on(-101, ELODIE, sales.needs("1 200 flacons par heure, pompes de deux hauteurs.", "60000", -80));
        tale.on(
                -99,
                ELODIE,
                sales.quotes("devis", QuoteKind.VIP, line("ASM-200", 1, "5"), line("TAB-ACC", 1), line("SRV-INS", 2)));
        tale.on(-98, ELODIE, sales.sends("devis"));
        tale.on(-88, ELODIE, sales.isAccepted("devis", Becomes.ORDER, "CB-31", "commande"));
        tale.on(
                -87,
                YANN,
                workshop.plans("commande", null, work("pompes", "Outillage des pompes", THOMAS, -66, "08:00", 480)));
        tale.on(-63, THOMAS, workshop.finishes("pompes", 560));
        tale.on(-38, KARIM, workshop.preparesTheRest("commande", "livraison"));
        tale.on(-35, KARIM, workshop.confirms("livraison"));
        tale.on(-31, ANNE, accounts.drafts("facture", "livraison"));
        tale.on(-31, ANNE, accounts.issues("facture"));
        tale.on(
                -13,
                ANNE,
                accounts.isDisputed("facture", "Cadence mesurée à 1 050 flacons par heure au lieu de 1 200"));
        tale.on(
                -13,
                ELODIE,
                files.files(
                        "mise-en-cause.pdf",
                        "Votre facture",
                        "Madame, Monsieur,",
                        "la machine livrée ne dépasse pas 1 050 flacons par heure, pour 1 200 commandés.",
                        "Nous suspendons le règlement jusqu’à votre passage.",
                        "Morgane Tréhorel"));
        tale.on(-12, ELODIE, files.notes("Nolwenn passe sur site la semaine prochaine pour mesurer la cadence."));
    }

    /** The first of two deals that share an invoice. */
    private void sparesOfLeon(Tale tale) {
        tale.on(-62, CLAIRE, sales.opens(Cast.LEON, "Un an de pièces d’usure", "Visite de suivi"));
        tale.on(-61, CLAIRE, sales.keeps("Suite de la ligne bocaux."));
        tale.on(-60, CLAIRE, sales.needs("Pièces et visite annuelle.", "4000", -45));
        tale.on(-60, CLAIRE, sales.quotes("devis", QuoteKind.NORMAL, line("PCE-KIT", 1), line("SRV-CTR", 1)));
        tale.on(-59, CLAIRE, sales.sends("devis"));
        tale.on(-50, CLAIRE, sales.isAccepted("devis", Becomes.DELIVERY_NOTE, "BC 4602", "livraison"));
        tale.on(-24, KARIM, workshop.confirms("livraison"));
    }

    /** The second, in which both are invoiced. */
    private void codersOfLeon(Tale tale, Tale spares) {
        tale.on(-70, CLAIRE, sales.opens(Cast.LEON, "Dater les boîtes de sardines", "Visite de suivi"));
        tale.on(-69, CLAIRE, sales.keeps("Même interlocuteur, même usine."));
        tale.on(-66, CLAIRE, sales.needs("Deux codeurs sur une ligne de 6 000 boîtes par heure.", "20000", -50));
        tale.on(
                -65,
                CLAIRE,
                sales.quotes("devis", QuoteKind.VIP, line("IMP-JET", 2, "7"), line("CSM-ENC", 10), line("SRV-MES", 8)));
        tale.on(-64, CLAIRE, sales.sends("devis"));
        tale.on(-54, CLAIRE, sales.isAccepted("devis", Becomes.ORDER, "BC 4588", "commande"));
        tale.on(
                -53,
                YANN,
                workshop.plans("commande", null, work("codeurs", "Préparation des codeurs", DAVID, -36, "08:00", 360)));
        tale.on(-35, DAVID, workshop.finishes("codeurs", 380));
        tale.on(-22, KARIM, workshop.preparesTheRest("commande", "livraison"));
        tale.on(-20, KARIM, workshop.confirms("livraison"));
        tale.on(-9, ANNE, accounts.drafts("facture", "livraison", spares.key() + "/livraison"));
        tale.on(-9, ANNE, accounts.issues("facture"));
    }
}
