/** The doors to accounting: pages and REST. */
package io.spanco.accounting.web;
