/** Which processes and decision tables are live, in which versions, what stands where in them, and how long it takes. */
package io.spanco.monitor;
