/** How numbers, amounts and dates are written for a French reader, and sentences that can also be said in English. */
package io.spanco.platform.text;
