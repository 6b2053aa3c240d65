/** The door to the files of issued documents. */
package io.spanco.document.web;
