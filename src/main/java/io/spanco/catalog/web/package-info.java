/** The doors of the room: pages and REST. */
package io.spanco.catalog.web;
