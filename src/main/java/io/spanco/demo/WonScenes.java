package io.spanco.demo;

import static io.spanco.demo.Lines.add;
import static io.spanco.demo.Lines.discount;
import static io.spanco.demo.Lines.line;
import static io.spanco.demo.Lines.without;
import static io.spanco.demo.Producing.part;
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

import io.spanco.attachment.AttachmentCategory;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteKind;
import io.spanco.receivable.PaymentMethod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deals that are won: delivered, invoiced and settled, one of them by a loss. */
@Component
@Order(2)
class WonScenes implements Scenes {

    private final Selling sales;
    private final Producing workshop;
    private final Buying purchasing;
    private final Collecting accounts;
    private final Filing files;

    WonScenes(Selling sales, Producing workshop, Buying purchasing, Collecting accounts, Filing files) {
        this.sales = sales;
        this.workshop = workshop;
        this.purchasing = purchasing;
        this.accounts = accounts;
        this.files = files;
    }

    @Override
    public void addTo(Story story) {
        Tale jars = story.tale("léon-bocaux", "Trois formats de bocaux sur une seule ligne");
        jarsAreNegotiated(jars);
        jarsAreDelivered(jars);
        consumablesOfPessan(story.tale("pessan-consommables", "Consommables de mise en bouteille"));
        breakdownAtOndine(story.tale("ondine-dépannage", "Pièces d’urgence, ligne flacons"));
        firstMachineOfAbers(story.tale("abers-table", "Étiqueteuse de table et visseuse"));
        soapThatIsNeverPaid(story.tale("canebière-savons", "Étiquetage des savons d’invités"));
    }

    /** Four revisions in two branches: the third derived from the first is the one that the customer takes. */
    private void jarsAreNegotiated(Tale tale) {
        tale.on(-268, CLAIRE, sales.opens(Cast.LEON, "Étiqueter trois formats de bocaux", "Salon CFIA de Rennes"));
        tale.on(-266, CLAIRE, sales.keeps("Investissement voté, trois fournisseurs consultés."));
        tale.on(
                -262,
                CLAIRE,
                files.files(
                        "cahier-des-charges.pdf",
                        "Cahier des charges, ligne bocaux",
                        "Formats : 212, 314 et 370 ml, couvercles de 63 et 82 mm.",
                        "Cadence : 3 000 bocaux par heure, deux équipes.",
                        "Changement de format : dix minutes au plus, sans outil.",
                        "Étiquettes : papier couché, enroulement extérieur, pose à ± 1 mm.",
                        "Réception : huit heures de marche sans arrêt de plus de cinq minutes."));
        tale.on(
                -258,
                CLAIRE,
                sales.needs(
                        "Bocaux de 212, 314 et 370 ml à 3 000 par heure, changement de format en dix minutes.",
                        "68000",
                        -200));
        tale.on(
                -255,
                CLAIRE,
                sales.quotes(
                        "devis",
                        QuoteKind.NORMAL,
                        line("ETQ-200", 1),
                        line("CON-2M", 2),
                        line("SRV-INS", 2),
                        line("SRV-FOR", 1)));
        tale.on(-254, CLAIRE, sales.sends("devis"));
        tale.on(-247, CLAIRE, sales.revises("devis", "R1", discount("ETQ-200", "5")));
        tale.on(-246, CLAIRE, sales.sends("R1"));
        tale.on(-244, CLAIRE, sales.revises("devis", "R2", without("ETQ-200"), add("ETQ-300", 1)));
        tale.on(-243, CLAIRE, sales.sends("R2"));
        tale.on(-236, CLAIRE, sales.revises("R1", "R3", discount("ETQ-200", "8"), add("CTL-CAM", 1)));
        tale.on(-235, CLAIRE, sales.sends("R3"));
        tale.on(-228, CLAIRE, sales.isRefused("R2", "La machine rotative dépasse le budget."));
        tale.on(-221, CLAIRE, sales.isAccepted("R3", Becomes.ORDER, "BC 4471", "commande"));
    }

    private void jarsAreDelivered(Tale tale) {
        tale.on(
                -219,
                YANN,
                workshop.plans(
                        "commande",
                        "Réglages d’usine sur les trois formats avant départ.",
                        work("montage", "Montage de l’étiqueteuse", MARIE, -210, "08:00", 480),
                        work("câblage", "Câblage et automate", THOMAS, -206, "08:00", 480),
                        work("essais", "Essais sur les trois formats", NOLWENN, -200, "13:30", 240)));
        tale.on(-218, SOPHIE, purchasing.drafts("moteurs", Cast.VAUCANSON, line("PCE-MOT", 4)));
        tale.on(-217, SOPHIE, purchasing.sends("moteurs"));
        tale.on(-211, SOPHIE, purchasing.receivesEverything("moteurs"));
        tale.on(-208, ANNE, purchasing.entersInvoice("moteurs", "MV-20391"));
        tale.on(-207, MARIE, workshop.finishes("montage", 510));
        tale.on(-205, THOMAS, workshop.finishes("câblage", 450));
        tale.on(-200, NOLWENN, workshop.finishes("essais", 300));
        tale.on(-196, KARIM, workshop.prepares("commande", "livraison 1", part(1, 1), part(2, 1), part(5, 1)));
        tale.on(-194, KARIM, workshop.confirms("livraison 1"));
        tale.on(-192, ANNE, accounts.drafts("facture 1", "livraison 1"));
        tale.on(-192, ANNE, accounts.issues("facture 1"));
        tale.on(-188, KARIM, workshop.preparesTheRest("commande", "livraison 2"));
        tale.on(-184, KARIM, workshop.confirms("livraison 2"));
        tale.on(
                -184,
                KARIM,
                files.pictures(
                        "livraison 2",
                        "convoyeur-rayé.png",
                        AttachmentCategory.FROM_DELIVERY,
                        "Rayure constatée à la descente du camion"));
        tale.on(-182, ANNE, accounts.drafts("facture 2", "livraison 2"));
        tale.on(-182, ANNE, accounts.issues("facture 2"));
        tale.on(-176, CLAIRE, files.notes("Convoyeur rayé au déchargement, photo reçue : geste commercial demandé."));
        tale.on(-170, ANNE, accounts.credits("facture 2", "Convoyeur rayé pendant le transport, repris", 1, 1));
        tale.on(-168, ANNE, files.mails("facture 2", "compta@conserverie-leon.example"));
        tale.on(-161, ANNE, accounts.isPaid("facture 1", PaymentMethod.TRANSFER));
        tale.on(-150, ANNE, accounts.isPaid("facture 2", PaymentMethod.TRANSFER));
    }

    /** A quote that becomes an invoice at once. */
    private void consumablesOfPessan(Tale tale) {
        tale.on(-203, FRANCOIS, sales.opens(Cast.PESSAN, "Étiquettes et colle pour la mise", "Appel entrant"));
        tale.on(-203, FRANCOIS, sales.keeps("Client régulier de la région, premier achat chez nous."));
        tale.on(
                -202,
                FRANCOIS,
                sales.needs("120 000 étiquettes papier et la colle, livrées avant la mise.", null, null));
        tale.on(
                -202,
                FRANCOIS,
                sales.quotes(
                        "devis",
                        QuoteKind.NORMAL,
                        line("CSM-PAP", 120, "3"),
                        line("CSM-COL", 60),
                        line("CSM-TTO", 12)));
        tale.on(-202, FRANCOIS, sales.sends("devis"));
        tale.on(-199, FRANCOIS, sales.isAccepted("devis", Becomes.INVOICE, null, "facture"));
        tale.on(-198, ANNE, accounts.issues("facture"));
        tale.on(-171, ANNE, accounts.isPaid("facture", PaymentMethod.DIRECT_DEBIT));
    }

    /** An emergency: the accepted quote becomes a delivery note. */
    private void breakdownAtOndine(Tale tale) {
        tale.on(-152, ELODIE, sales.opens(Cast.ONDINE, "Ligne arrêtée, moteur et cellules à remplacer", "Hotline"));
        tale.on(-152, ELODIE, sales.keeps("Ligne à l’arrêt : à traiter dans la journée."));
        tale.on(-152, ELODIE, sales.needs("Pièces départ usine le jour même, technicien le lendemain.", null, null));
        tale.on(
                -152,
                ELODIE,
                sales.quotes(
                        "devis",
                        QuoteKind.VIP,
                        line("PCE-MOT", 1, "10"),
                        line("PCE-CEL", 2, "10"),
                        line("PCE-COU", 3, "10"),
                        line("SRV-DEP", 1)));
        tale.on(-152, ELODIE, sales.sends("devis"));
        tale.on(-151, ELODIE, sales.isAccepted("devis", Becomes.DELIVERY_NOTE, "Accord par courriel", "livraison"));
        tale.on(-150, KARIM, workshop.confirms("livraison"));
        tale.on(-149, ANNE, accounts.drafts("facture", "livraison"));
        tale.on(-149, ANNE, accounts.issues("facture"));
        tale.on(-131, ANNE, accounts.isPaid("facture", PaymentMethod.CARD));
    }

    /** A small customer who pays a deposit of 30 %. */
    private void firstMachineOfAbers(Tale tale) {
        tale.on(-193, ELODIE, sales.opens(Cast.ABERS, "Étiqueter les boîtes en fer sans embauche", "Site internet"));
        tale.on(-191, ELODIE, sales.keeps("Atelier visité, budget modeste mais réel."));
        tale.on(-188, ELODIE, sales.needs("600 boîtes par heure, un seul opérateur.", "30000", -165));
        tale.on(
                -186,
                ELODIE,
                sales.quotes("devis", QuoteKind.NORMAL, line("ETQ-TAB", 1), line("VIS-100", 1), line("SRV-MES", 6)));
        tale.on(-185, ELODIE, sales.sends("devis"));
        tale.on(-179, ELODIE, sales.isAccepted("devis", Becomes.ORDER, "Bon signé", "commande"));
        tale.on(-178, ANNE, accounts.draftsDeposit("acompte", "commande", 30));
        tale.on(-178, ANNE, accounts.issues("acompte"));
        tale.on(
                -177,
                YANN,
                workshop.plans(
                        "commande",
                        null,
                        work("préparation", "Préparation et réglages", DAVID, -164, "08:00", 360),
                        work("emballage", "Mise en caisse", LUCAS, -162, "14:00", 120)));
        tale.on(-168, ANNE, accounts.isPaid("acompte", PaymentMethod.CHEQUE));
        tale.on(-164, DAVID, workshop.finishes("préparation", 390));
        tale.on(-162, LUCAS, workshop.finishes("emballage", 100));
        tale.on(-158, KARIM, workshop.preparesTheRest("commande", "livraison"));
        tale.on(-156, KARIM, workshop.confirms("livraison"));
        tale.on(-154, ANNE, accounts.drafts("facture", "livraison"));
        tale.on(-154, ANNE, accounts.issues("facture"));
        tale.on(-126, ANNE, accounts.isPaid("facture", PaymentMethod.TRANSFER));
    }

    /** Reminded twice, called, given formal notice, and at last written off. */
    private void soapThatIsNeverPaid(Tale tale) {
        tale.on(-188, FRANCOIS, sales.opens(Cast.CANEBIERE, "Étiquettes rondes sur savons de 25 g", "Recommandation"));
        tale.on(-187, FRANCOIS, sales.keeps("Commande ferme d’une chaîne d’hôtels à honorer."));
        tale.on(-185, FRANCOIS, sales.needs("Une étiqueteuse de table et un an d’étiquettes.", "9000", -170));
        tale.on(
                -184,
                FRANCOIS,
                sales.quotes("devis", QuoteKind.NORMAL, line("ETQ-TAB", 1), line("CSM-PP", 40), line("SRV-FOR", 1)));
        tale.on(-184, FRANCOIS, sales.sends("devis"));
        tale.on(-170, FRANCOIS, sales.isAccepted("devis", Becomes.ORDER, null, "commande"));
        tale.on(-169, YANN, workshop.plans("commande", null, work("réglage", "Réglage", LUCAS, -162, "09:00", 180)));
        tale.on(-162, LUCAS, workshop.finishes("réglage", null));
        tale.on(-155, KARIM, workshop.preparesTheRest("commande", "livraison"));
        tale.on(-153, KARIM, workshop.confirms("livraison"));
        tale.on(-151, ANNE, accounts.drafts("facture", "livraison"));
        tale.on(-151, ANNE, accounts.issues("facture"));
        tale.on(
                -101,
                ANNE,
                accounts.calls("facture", "Le gérant parle de difficultés passagères, sans rien promettre."));
        tale.on(-60, FRANCOIS, files.notes("La savonnerie est en liquidation judiciaire, annonce au Bodacc."));
        tale.on(-41, ANNE, accounts.writesOff("facture", "Liquidation judiciaire, créance irrécouvrable"));
    }
}
