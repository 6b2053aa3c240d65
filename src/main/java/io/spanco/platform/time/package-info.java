/** The one clock of the house, and the zone in which days, years and due dates are counted. */
package io.spanco.platform.time;
