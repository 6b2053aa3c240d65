/** Purchases on a deal: supplier orders, receipts in parts, and the supplier's invoice checked against both. */
package io.spanco.purchase;
