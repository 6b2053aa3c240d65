package io.spanco.demo;

import static io.spanco.demo.Producing.nextWeek;
import static io.spanco.demo.Producing.thisWeek;
import static io.spanco.demo.Team.DAVID;
import static io.spanco.demo.Team.KARIM;
import static io.spanco.demo.Team.LUCAS;
import static io.spanco.demo.Team.MARIE;
import static io.spanco.demo.Team.NOLWENN;
import static io.spanco.demo.Team.THOMAS;
import static io.spanco.demo.Team.YANN;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The workshop in the present week, whatever day the story is told: what is over is done but for one operation, what is to
 * be done today has begun; one day holds too much, and two operations are nobody's.
 */
@Component
@Order(6)
class WorkshopScenes implements Scenes {

    private static final String OIL = "valréas-huiles/commande";
    private static final String FLASKS = "ondine-îlot/commande";

    private final Producing workshop;
    private final Promising logistics;

    WorkshopScenes(Producing workshop, Promising logistics) {
        this.workshop = workshop;
        this.logistics = logistics;
    }

    @Override
    public void addTo(Story story) {
        Tale tale = story.tale("atelier-semaine", "La semaine de l’atelier");
        lineForCans(tale);
        islandForFlasks(tale);
        promises(tale);
        whatIsDone(tale);
        tale.on(0, KARIM, logistics.promises("ondine-îlot/livraison 1", THURSDAY, 0));
    }

    private void lineForCans(Tale tale) {
        plan(tale, OIL, thisWeek("bidons", "Montage de la ligne bidons", MARIE, MONDAY, "08:00", 840));
        plan(tale, OIL, thisWeek("armoire", "Câblage de l’armoire", THOMAS, MONDAY, "08:00", 420));
        plan(tale, OIL, thisWeek("carters", "Pose des carters", NOLWENN, MONDAY, "08:00", 360));
        plan(tale, OIL, thisWeek("capteurs", "Pose des capteurs", THOMAS, TUESDAY, "08:00", 420));
        plan(tale, OIL, thisWeek("câblage", "Câblage de la ligne bidons", THOMAS, WEDNESDAY, "08:00", 360));
        plan(tale, OIL, thisWeek("automate", "Reprise de l’automate", THOMAS, WEDNESDAY, "14:00", 240));
        plan(tale, OIL, thisWeek("convoyeur", "Réglage du convoyeur", MARIE, WEDNESDAY, "08:00", 420));
        plan(tale, OIL, thisWeek("sécurités", "Contrôle des sécurités", MARIE, THURSDAY, "08:00", 300));
        plan(tale, OIL, thisWeek("essais", "Essais bidons de 3 litres", NOLWENN, FRIDAY, "08:00", 420));
    }

    private void islandForFlasks(Tale tale) {
        plan(tale, FLASKS, thisWeek("châssis", "Montage du châssis", LUCAS, MONDAY, "08:00", 420));
        plan(tale, FLASKS, thisWeek("robot", "Intégration du robot", DAVID, MONDAY, "08:00", 1260));
        plan(tale, FLASKS, thisWeek("cellules", "Protections de l’îlot", LUCAS, TUESDAY, "08:00", 420));
        plan(tale, FLASKS, thisWeek("revue", "Revue de sécurité", YANN, TUESDAY, "14:00", 180));
        plan(tale, FLASKS, thisWeek("vision", "Réglage des caméras", NOLWENN, TUESDAY, "08:00", 360));
        plan(tale, FLASKS, thisWeek("éclairage", "Éclairage de contrôle", NOLWENN, WEDNESDAY, "08:00", 420));
        plan(tale, FLASKS, thisWeek("peinture", "Peinture du châssis", LUCAS, WEDNESDAY, "08:00", 420));
        plan(tale, FLASKS, thisWeek("trajectoires", "Trajectoires du robot", DAVID, THURSDAY, "08:00", 840));
        plan(tale, FLASKS, thisWeek("recettes", "Recettes des quatre formats", THOMAS, THURSDAY, "08:00", 420));
        plan(tale, FLASKS, thisWeek("préhension", "Préhenseurs de flacons", LUCAS, FRIDAY, "08:00", 420));
        plan(tale, FLASKS, nextWeek("capots", "Sérigraphie des capots", null, WEDNESDAY, "08:00", 120));
    }

    private void plan(Tale tale, String order, Producing.Work work) {
        tale.on(-8, YANN, workshop.addsWork(order, work));
    }

    private void promises(Tale tale) {
        tale.on(-5, KARIM, logistics.promises(OIL, THURSDAY, 1));
        tale.on(-5, KARIM, logistics.promises(FLASKS, TUESDAY, 2));
    }

    /**
     * The carters are left over, and over a weekend the grippers stay begun. What is done in a day is noted the next morning.
     */
    private void whatIsDone(Tale tale) {
        Map<DayOfWeek, String[]> begun = new TreeMap<>(Map.of(
                MONDAY, new String[] {"bidons", "armoire", "châssis", "robot"},
                TUESDAY, new String[] {"capteurs", "cellules", "revue", "vision"},
                WEDNESDAY, new String[] {"câblage", "automate", "convoyeur", "éclairage", "peinture"},
                THURSDAY, new String[] {"sécurités", "trajectoires", "recettes"},
                FRIDAY, new String[] {"essais", "préhension"}));
        Map<DayOfWeek, String[]> done = new TreeMap<>(Map.of(
                MONDAY, new String[] {"armoire", "châssis"},
                TUESDAY, new String[] {"bidons", "capteurs", "cellules", "revue", "vision"},
                WEDNESDAY, new String[] {"robot", "câblage", "automate", "convoyeur", "éclairage", "peinture"},
                THURSDAY, new String[] {"sécurités", "recettes"},
                FRIDAY, new String[] {"trajectoires", "essais"}));
        for (DayOfWeek day : begun.keySet()) {
            int offset = tale.offset(day);
            if (offset <= 0) {
                tale.on(offset, YANN, workshop.startsWhatIsDue(begun.get(day)));
            }
            if (offset < 0) {
                tale.on(offset + 1, YANN, workshop.finishesAll(done.get(day)));
            }
        }
    }
}
