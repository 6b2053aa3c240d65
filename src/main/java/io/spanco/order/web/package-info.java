/** The doors to orders: pages and REST. */
package io.spanco.order.web;
