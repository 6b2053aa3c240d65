/** The layout on which all pages stand: navigation, formats, signs, forms with their errors, messages in two languages. */
package io.spanco.platform.page;
