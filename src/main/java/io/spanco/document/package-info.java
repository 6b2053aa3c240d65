/**
 * Commercial documents: a header, lines, and the documents they were derived from. Numbers, amounts, issuing and the
 * files of what was issued. Which kinds of documents there are, each department knows for itself.
 */
package io.spanco.document;
