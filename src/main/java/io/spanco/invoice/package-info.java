/** Invoices and credit notes: what is invoiced, to whom, of which deals; the end of the chain that deals are made of. */
package io.spanco.invoice;
