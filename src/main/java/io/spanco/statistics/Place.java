package io.spanco.statistics;

/** A place in the list behind a figure: after this row, told apart by all three. */
public record Place(long id, String owner, String key) {

    public static Place of(Entry entry) {
        return new Place(entry.id(), entry.owner(), entry.key());
    }
}
