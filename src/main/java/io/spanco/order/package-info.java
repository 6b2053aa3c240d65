/** Orders: what a customer ordered by accepting a quote, and how far it is delivered and invoiced. */
package io.spanco.order;
