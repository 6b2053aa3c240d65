package io.spanco.demo;

import io.spanco.catalog.ProductDetails;
import io.spanco.catalog.ProductKind;
import io.spanco.catalog.Unit;
import java.math.BigDecimal;
import java.util.List;

/** What Morvan Étiquetage sells: machines, heads, conveyors, what they use up, spare parts, and days of its people. */
final class Catalogue {

    private static final BigDecimal STANDARD_VAT = new BigDecimal("20");

    static final List<ProductDetails> PRODUCTS = List.of(
            goods("ETQ-100", "Étiqueteuse linéaire 1 tête, 1 800 produits/h", Unit.C62, "18900", "11900"),
            goods("ETQ-200", "Étiqueteuse linéaire 2 têtes, 3 000 produits/h", Unit.C62, "31500", "20400"),
            goods("ETQ-300", "Étiqueteuse rotative 8 stations, 6 000 produits/h", Unit.C62, "78000", "51000"),
            goods("ETQ-VIN", "Étiqueteuse bouteilles face, contre et collerette", Unit.C62, "42800", "28500"),
            goods("ETQ-TAB", "Étiqueteuse semi-automatique de table", Unit.C62, "4950", "2900"),
            goods("ASM-100", "Poste d’assemblage manuel assisté", Unit.C62, "6400", "3900"),
            goods("ASM-200", "Machine d’assemblage bouchon-pompe", Unit.C62, "46000", "31000"),
            goods("ASM-300", "Îlot d’assemblage robotisé", Unit.C62, "96000", "67000"),
            goods("VIS-100", "Visseuse-boucheuse 1 tête", Unit.C62, "22400", "14800"),
            goods("TET-STD", "Tête de pose standard, 40 m/min", Unit.C62, "3850", "2300"),
            goods("TET-HV", "Tête de pose haute vitesse, 80 m/min", Unit.C62, "6900", "4300"),
            goods("TET-COL", "Module de pose de collerette", Unit.C62, "2650", "1600"),
            goods("IMP-TTO", "Imprimante à transfert thermique embarquée", Unit.C62, "8400", "5600"),
            goods("IMP-JET", "Codeur à jet d’encre", Unit.C62, "7900", "5300"),
            goods("IMP-LAS", "Marqueur laser CO2, 30 W", Unit.C62, "14900", "10400"),
            goods("CTL-CAM", "Caméra de contrôle de présence et de lecture", Unit.C62, "5600", "3500"),
            goods("CON-1M", "Convoyeur à chaîne, 1 m", Unit.C62, "1480", "860"),
            goods("CON-2M", "Convoyeur à chaîne, 2 m", Unit.C62, "2360", "1390"),
            goods("CON-4M", "Convoyeur à chaîne, 4 m", Unit.C62, "3980", "2420"),
            goods("CON-90", "Courbe de convoyeur 90°", Unit.C62, "1920", "1150"),
            goods("TAB-ACC", "Table d’accumulation rotative", Unit.C62, "3450", "2080"),
            goods("PRO-GRD", "Carters de protection, au mètre", Unit.MTR, "310", "190"),
            goods("CSM-TTO", "Ruban de transfert résine, 110 mm × 450 m", Unit.C62, "24.50", "13.80"),
            goods("CSM-ENC", "Encre noire alimentaire", Unit.LTR, "118", "71"),
            goods("CSM-PAP", "Étiquettes papier couché, les 1 000", Unit.SET, "36", "21.50"),
            goods("CSM-PP", "Étiquettes polypropylène blanc, les 1 000", Unit.SET, "52", "31"),
            goods("CSM-COL", "Colle froide à la caséine", Unit.KGM, "6.40", "3.70"),
            goods("CSM-NET", "Solvant de nettoyage", Unit.LTR, "19.80", "11.20"),
            goods("PCE-COU", "Courroie d’entraînement crantée", Unit.C62, "46", "24"),
            goods("PCE-MOT", "Moteur pas à pas avec variateur", Unit.C62, "640", "415"),
            goods("PCE-CEL", "Cellule de détection transparente", Unit.C62, "285", "172"),
            goods("PCE-ROU", "Rouleau presseur mousse", Unit.C62, "78", "41"),
            goods("PCE-AUT", "Automate et écran tactile", Unit.C62, "2150", "1480"),
            goods("PCE-KIT", "Lot de pièces d’usure, un an", Unit.SET, "890", "520"),
            service("SRV-ETU", "Étude d’implantation", Unit.HUR, "88", "50"),
            service("SRV-INS", "Installation et raccordement", Unit.DAY, "920", "520"),
            service("SRV-MES", "Mise en service et réglages", Unit.HUR, "95", "52"),
            service("SRV-FOR", "Formation des conducteurs de ligne", Unit.DAY, "980", "540"),
            service("SRV-DEP", "Déplacement d’un technicien", Unit.C62, "320", "180"),
            service("SRV-CTR", "Contrat de maintenance, un an", Unit.C62, "2400", "1100"));

    private Catalogue() {}

    private static ProductDetails goods(String code, String name, Unit unit, String price, String cost) {
        return product(code, name, unit, price, cost, ProductKind.GOODS);
    }

    private static ProductDetails service(String code, String name, Unit unit, String price, String cost) {
        return product(code, name, unit, price, cost, ProductKind.SERVICE);
    }

    private static ProductDetails product(
            String code, String name, Unit unit, String price, String cost, ProductKind kind) {
        return new ProductDetails(
                code, name, unit, new BigDecimal(price), new BigDecimal(cost), STANDARD_VAT, null, kind, true);
    }
}
