/** The doors to deals: pages and REST. */
package io.spanco.deal.web;
