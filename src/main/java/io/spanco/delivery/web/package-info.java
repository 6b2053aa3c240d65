/** The doors to deliveries: pages and REST. */
package io.spanco.delivery.web;
