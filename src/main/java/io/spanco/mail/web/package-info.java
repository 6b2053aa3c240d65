/** The doors to outgoing mail: pages and REST. */
package io.spanco.mail.web;
