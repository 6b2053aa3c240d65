package io.spanco.document;

import java.time.Clock;

/** The day that lists show of a document: of its issue, or else of its creation, as the house's calendar counts days. */
public final class DocumentDay {

    /** For a table named {@code d}; wants {@link #ZONE}. */
    public static final String SQL = "coalesce(d.issue_date, (d.created_at at time zone :zone)::date)";

    /** The parameter of {@link #SQL}. */
    public static final String ZONE = "zone";

    private DocumentDay() {}

    /** What the parameter stands for. */
    public static String zone(Clock clock) {
        return clock.getZone().getId();
    }
}
