/** The doors of the room: pages and REST. */
package io.spanco.party.web;
