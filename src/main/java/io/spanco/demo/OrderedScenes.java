package io.spanco.demo;

import static io.spanco.demo.Lines.add;
import static io.spanco.demo.Lines.discount;
import static io.spanco.demo.Lines.line;
import static io.spanco.demo.Lines.quantity;
import static io.spanco.demo.Producing.nextWeek;
import static io.spanco.demo.Producing.part;
import static io.spanco.demo.Producing.work;
import static io.spanco.demo.Team.CLAIRE;
import static io.spanco.demo.Team.DAVID;
import static io.spanco.demo.Team.ELODIE;
import static io.spanco.demo.Team.FRANCOIS;
import static io.spanco.demo.Team.HELENE;
import static io.spanco.demo.Team.KARIM;
import static io.spanco.demo.Team.MARIE;
import static io.spanco.demo.Team.SOPHIE;
import static io.spanco.demo.Team.THOMAS;
import static io.spanco.demo.Team.YANN;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;

import io.spanco.attachment.AttachmentCategory;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders in hand: what the workshop does this week and the next, what has left, what suppliers still owe us. */
@Component
@Order(4)
class OrderedScenes implements Scenes {

    private final Selling sales;
    private final Producing workshop;
    private final Buying purchasing;
    private final Filing files;

    OrderedScenes(Selling sales, Producing workshop, Buying purchasing, Filing files) {
        this.sales = sales;
        this.workshop = workshop;
        this.purchasing = purchasing;
        this.files = files;
    }

    @Override
    public void addTo(Story story) {
        Tale oil = story.tale("valréas-huiles", "Deux lignes d’huiles d’olive");
        oilIsOrdered(oil);
        oilIsUnderWay(oil);
        Tale flasks = story.tale("ondine-îlot", "Îlot d’assemblage des flacons de parfum");
        flasksAreOrdered(flasks);
        flasksAreUnderWay(flasks);
        bottlesOfPessan(story.tale("pessan-mise", "Étiqueteuse pour la prochaine mise"));
    }

    private void oilIsOrdered(Tale tale) {
        tale.on(-58, ELODIE, sales.opens(Cast.VALREAS, "Étiqueter bidons et bouteilles", "Foire de Carpentras"));
        tale.on(-56, ELODIE, sales.keeps("Récolte annoncée excellente."));
        tale.on(-52, ELODIE, sales.needs("Une ligne bouteilles, une ligne bidons de 3 litres.", "75000", -30));
        tale.on(
                -50,
                ELODIE,
                sales.quotes(
                        "devis",
                        QuoteKind.NORMAL,
                        line("ETQ-100", 2),
                        line("TET-HV", 2),
                        line("CON-4M", 2),
                        line("SRV-INS", 3)));
        tale.on(-49, ELODIE, sales.sends("devis"));
        tale.on(-42, ELODIE, sales.revises("devis", "R1", discount("ETQ-100", "6")));
        tale.on(-41, ELODIE, sales.sends("R1"));
        tale.on(-39, ELODIE, sales.revises("devis", "R2", quantity("CON-4M", 3), add("SRV-FOR", 1)));
        tale.on(-38, ELODIE, sales.sends("R2"));
        tale.on(-33, ELODIE, sales.revises("R1", "R3", add("SRV-FOR", 2)));
        tale.on(-32, ELODIE, sales.sends("R3"));
        tale.on(-27, ELODIE, sales.isAccepted("R3", Becomes.ORDER, "MV-2217", "commande"));
    }

    /** One of two deliveries is done; what the workshop does this week is told apart. */
    private void oilIsUnderWay(Tale tale) {
        tale.on(
                -26,
                YANN,
                workshop.plans(
                        "commande",
                        "Ligne bouteilles d’abord, ligne bidons deux semaines plus tard.",
                        work("bouteilles", "Montage de la ligne bouteilles", MARIE, -15, "08:00", 480),
                        work("têtes", "Pose des têtes haute vitesse", THOMAS, -9, "08:00", 420),
                        nextWeek("caisses", "Mise en caisse", null, MONDAY, "09:00", 180)));
        tale.on(-13, MARIE, workshop.finishes("bouteilles", 500));
        tale.on(-9, THOMAS, workshop.finishes("têtes", 440));
        tale.on(
                -6,
                KARIM,
                workshop.prepares("commande", "livraison 1", part(1, 1), part(2, 1), part(3, 1), part(4, 1)));
        tale.on(-4, KARIM, workshop.confirms("livraison 1"));
        tale.on(
                -3,
                YANN,
                files.pictures(
                        "commande",
                        "essai-étiquette-manquante.png",
                        AttachmentCategory.FOR_WORKSHOP,
                        "Essai du matin : une étiquette sur cinq manque"));
        tale.on(-1, SOPHIE, purchasing.drafts("automates", Cast.DELORME, line("PCE-AUT", 2)));
    }

    /** More than 100,000 euros: the sales management has to approve. */
    private void flasksAreOrdered(Tale tale) {
        tale.on(-75, CLAIRE, sales.opens(Cast.ONDINE, "Assembler quatre formats de flacons", "Visite de suivi"));
        tale.on(-73, CLAIRE, sales.keeps("Projet suivi par la direction industrielle."));
        tale.on(-66, CLAIRE, sales.needs("Îlot robotisé, traçabilité unitaire, salle propre.", "150000", -25));
        tale.on(-64, CLAIRE, files.notes("Visite de la salle propre : accès badgé, hauteur sous plafond de 2,60 m."));
        tale.on(
                -60,
                CLAIRE,
                sales.quotes(
                        "devis",
                        QuoteKind.VIP,
                        line("ASM-300", 1),
                        line("ETQ-200", 1, "5"),
                        line("CTL-CAM", 2),
                        line("SRV-ETU", 40),
                        line("SRV-INS", 5)));
        tale.on(-59, CLAIRE, sales.sends("devis"));
        tale.on(-58, HELENE, sales.approves("devis"));
        tale.on(-45, CLAIRE, sales.revises("devis", "R1", discount("ASM-300", "4"), add("SRV-CTR", 1)));
        tale.on(-44, CLAIRE, sales.sends("R1"));
        tale.on(-43, HELENE, sales.approves("R1"));
        tale.on(-23, CLAIRE, sales.isAccepted("R1", Becomes.ORDER, "LO-2209-A", "commande"));
    }

    private void flasksAreUnderWay(Tale tale) {
        tale.on(
                -21,
                YANN,
                workshop.plans(
                        "commande",
                        "Salle propre : pièces dégraissées et emballées sous film.",
                        work("étude", "Plans d’implantation", DAVID, -14, "08:00", 480),
                        nextWeek("programme", "Programmation des recettes", THOMAS, TUESDAY, "08:00", 1260),
                        nextWeek("recette", "Réception en usine avec le client", YANN, FRIDAY, "09:00", 420)));
        tale.on(-20, SOPHIE, purchasing.drafts("robot", Cast.DELORME, line("PCE-AUT", 3), line("PCE-MOT", 6)));
        tale.on(-20, SOPHIE, purchasing.sends("robot"));
        tale.on(-19, HELENE, purchasing.approves("robot"));
        tale.on(-12, DAVID, workshop.finishes("étude", 450));
        tale.on(-8, SOPHIE, purchasing.receives("robot", part(1, 3), part(2, 2)));
        tale.on(-3, KARIM, workshop.prepares("commande", "livraison 1", part(2, 1), part(4, 20)));
    }

    /** Ordered this week: to be planned; what it needs waits for an approval. */
    private void bottlesOfPessan(Tale tale) {
        tale.on(-40, FRANCOIS, sales.opens(Cast.PESSAN, "Remplacer l’étiqueteuse louée", "Client existant"));
        tale.on(-38, FRANCOIS, sales.keeps("Location qui prend fin dans trois mois."));
        tale.on(-33, FRANCOIS, sales.needs("Bouteilles bordelaises et magnums, 2 500 par heure.", "58000", -5));
        tale.on(
                -31,
                FRANCOIS,
                sales.quotes("devis", QuoteKind.NORMAL, line("ETQ-VIN", 1), line("CON-2M", 2), line("SRV-INS", 2)));
        tale.on(-30, FRANCOIS, sales.sends("devis"));
        tale.on(-18, FRANCOIS, sales.revises("devis", "R1", add("TAB-ACC", 1), discount("ETQ-VIN", "3")));
        tale.on(-17, FRANCOIS, sales.sends("R1"));
        tale.on(-2, FRANCOIS, sales.isAccepted("R1", Becomes.ORDER, "Devis signé", "commande"));
        tale.on(-1, SOPHIE, purchasing.drafts("automates", Cast.DELORME, line("PCE-AUT", 3), line("PCE-CEL", 6)));
        tale.on(-1, SOPHIE, purchasing.sends("automates"));
    }
}
