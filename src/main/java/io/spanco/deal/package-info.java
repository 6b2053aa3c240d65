/** Deals: the portfolio, the stage and outcome of each, its append-only history and its margin; the frame of the deal's page. */
package io.spanco.deal;
