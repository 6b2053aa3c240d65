package io.spanco.deal;

/** News of a deal to the rooms above, in the same transaction. */
public final class DealEvents {

    private DealEvents() {}

    /** Lost or abandoned: whoever holds drafts or open offers of the deal sets them aside. */
    public record DealGivenUp(String dealNumber, Outcome outcome) {}
}
