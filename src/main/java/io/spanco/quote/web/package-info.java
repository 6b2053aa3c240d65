/** The doors to quotes: pages and REST. */
package io.spanco.quote.web;
