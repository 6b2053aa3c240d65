/**
 * Companies, customers and suppliers alike, their contacts, and the seller: our own company. Uses the platform only;
 * every other room refers to a company by its id and freezes a {@link io.spanco.party.PartySnapshot} when it issues.
 */
package io.spanco.party;
