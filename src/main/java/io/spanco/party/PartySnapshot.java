package io.spanco.party;

/**
 * A company as it stood when a document was issued; later changes of the company do not reach it. Written to and read
 * from JSON as it is.
 *
 * @param deliveryAddress null when goods go to the address
 * @param siren nine digits, or null
 * @param vatNumber without spaces, or null
 */
public record PartySnapshot(
        String name, Address address, Address deliveryAddress, String siren, String vatNumber, String email) {}
