package io.spanco.demo;

import static io.spanco.demo.Lines.discount;
import static io.spanco.demo.Lines.line;
import static io.spanco.demo.Team.CLAIRE;
import static io.spanco.demo.Team.ELODIE;
import static io.spanco.demo.Team.FRANCOIS;

import io.spanco.quote.QuoteKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deals that were lost or given up, and why. */
@Component
@Order(6)
class ClosedScenes implements Scenes {

    private final Selling sales;
    private final Filing files;

    ClosedScenes(Selling sales, Filing files) {
        this.sales = sales;
        this.files = files;
    }

    @Override
    public void addTo(Story story) {
        tooExpensiveForRouergue(story.tale("rouergue-saucissons", "Étiquetage des saucissons entiers"));
        tenderLostAtFontaines(story.tale("fontaines-cidres", "Étiqueteuse pour effervescents"));
        postponedAtValreas(story.tale("valréas-cosmétiques", "Gamme de savons à l’huile d’olive"));
    }

    private void tooExpensiveForRouergue(Tale tale) {
        tale.on(-171, FRANCOIS, sales.opens(Cast.ROUERGUE, "Étiqueter des produits irréguliers", "Prospection"));
        tale.on(-168, FRANCOIS, sales.keeps("Essais réussis chez un confrère."));
        tale.on(-163, FRANCOIS, sales.needs("Pose sur produit nu, 900 pièces par heure.", "35000", -130));
        tale.on(
                -160,
                FRANCOIS,
                sales.quotes("devis", QuoteKind.NORMAL, line("ETQ-200", 1), line("TET-HV", 1), line("SRV-INS", 2)));
        tale.on(-159, FRANCOIS, sales.sends("devis"));
        tale.on(-150, FRANCOIS, sales.revises("devis", "R1", discount("ETQ-200", "10")));
        tale.on(-149, FRANCOIS, sales.sends("R1"));
        tale.on(-143, FRANCOIS, sales.isRefused("R1", "Concurrent italien 12 % moins cher"));
        tale.on(-140, FRANCOIS, sales.loses("Prix : concurrent italien 12 % moins cher, délai équivalent"));
    }

    private void tenderLostAtFontaines(Tale tale) {
        tale.on(-240, CLAIRE, sales.opens(Cast.FONTAINES, "Étiqueter crémants et méthodes", "BOAMP"));
        tale.on(-238, CLAIRE, sales.keeps("Lot unique, pondération prix 60 %."));
        tale.on(-232, CLAIRE, sales.needs("Bouteilles lourdes, collerette et habillage de muselet.", "90000", -190));
        tale.on(
                -225,
                CLAIRE,
                sales.tenders("offre", -205, 90, line("ETQ-VIN", 1), line("TET-COL", 2), line("SRV-INS", 3)));
        tale.on(-212, CLAIRE, sales.sends("offre"));
        tale.on(-208, CLAIRE, files.notes("Offre déposée sur la plateforme, accusé de réception enregistré."));
        tale.on(-180, CLAIRE, sales.loses("Lot attribué à un concurrent : 71 points contre 66"));
    }

    /** The quote expired without an answer; the project went with the director who wanted it. */
    private void postponedAtValreas(Tale tale) {
        tale.on(-148, ELODIE, sales.opens(Cast.VALREAS, "Se diversifier dans le savon", "Presse régionale"));
        tale.on(-146, ELODIE, sales.keeps("Idée de la directrice commerciale."));
        tale.on(-140, ELODIE, sales.needs("Petite ligne souple, 500 savons par heure.", "30000", -100));
        tale.on(-138, ELODIE, sales.quotes("devis", QuoteKind.NORMAL, line("ETQ-100", 1), line("SRV-FOR", 1)));
        tale.on(-137, ELODIE, sales.sends("devis"));
        tale.on(-95, ELODIE, sales.abandons("Projet arrêté : la directrice commerciale a quitté la société"));
    }
}
