package io.spanco.schedule;

import io.spanco.platform.time.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** On which days an operation is worked on: one as long as it fits into it, else the working days from its start on. */
@Component
public class WorkingTime {

    /**
     * What is done of an operation on one day.
     *
     * @param part of how many {@code parts}, from 1
     */
    public record Slice(LocalDate day, Instant start, int minutes, int part, int parts) {

        public Instant end() {
            return start.plus(Duration.ofMinutes(minutes));
        }
    }

    private final WorkshopProperties workshop;
    private final Clock clock;

    WorkingTime(WorkshopProperties workshop, Clock clock) {
        this.workshop = workshop;
        this.clock = clock;
    }

    /** What a collaborator can do on that day, in minutes; nothing on a day off. */
    public int capacity(LocalDate day) {
        return WorkingDays.isWorked(day) ? workshop.dayMinutes() : 0;
    }

    /** The first slice begins when it is planned, each other at the same hour of the next working day. */
    public List<Slice> slices(Instant plannedStart, int minutes) {
        LocalDate day = LocalDate.ofInstant(plannedStart, clock.getZone());
        if (minutes <= workshop.longestDayMinutes()) {
            return List.of(new Slice(day, plannedStart, minutes, 1, 1));
        }
        LocalTime hour = LocalTime.ofInstant(plannedStart, clock.getZone());
        int parts = (minutes + workshop.dayMinutes() - 1) / workshop.dayMinutes();
        List<Slice> slices = new ArrayList<>(parts);
        for (int part = 1; part <= parts; part++) {
            int rest = minutes - (part - 1) * workshop.dayMinutes();
            Instant start = day.atTime(hour).atZone(clock.getZone()).toInstant();
            slices.add(new Slice(day, start, Math.min(rest, workshop.dayMinutes()), part, parts));
            day = WorkingDays.after(day);
        }
        return slices;
    }

    /** When the last slice ends. */
    public Instant end(Instant plannedStart, int minutes) {
        List<Slice> slices = slices(plannedStart, minutes);
        return slices.get(slices.size() - 1).end();
    }
}
