/** The doors to purchases: pages and REST. */
package io.spanco.purchase.web;
