/** How numbers, amounts and dates are written for a French reader. */
package io.spanco.platform.text;
