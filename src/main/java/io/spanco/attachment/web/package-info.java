/** The doors to files: the panel that other pages include, downloads, and REST. */
package io.spanco.attachment.web;
