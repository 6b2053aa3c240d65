/** The doors to the workshop's operations: pages and REST. */
package io.spanco.schedule.web;
