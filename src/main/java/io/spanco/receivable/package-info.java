/** What customers owe: payments, reminders, disputes, write-offs; the process that recovers an invoice until it is settled. */
package io.spanco.receivable;
