/** Transfer to accounting: journal entries read off issued documents and payments, the FEC, and closed periods. */
package io.spanco.accounting;
