/**
 * What we sell and buy: products with their unit, price and VAT, and the rules of VAT themselves. Uses the platform
 * only; document lines take a product's values over, so that a later change of the product does not reach them.
 */
package io.spanco.catalog;
