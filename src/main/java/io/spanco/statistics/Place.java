package io.spanco.statistics;

/** A place in the list behind a figure: after this row. */
public record Place(long id, String owner) {

    public static Place of(Entry entry) {
        return new Place(entry.id(), entry.owner());
    }
}
