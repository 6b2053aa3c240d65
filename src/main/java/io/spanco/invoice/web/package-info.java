/** The doors to invoices: pages and REST. */
package io.spanco.invoice.web;
