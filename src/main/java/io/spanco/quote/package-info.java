/** Quotes: a priced proposal and its revisions, from the draft to the customer's answer. */
package io.spanco.quote;
