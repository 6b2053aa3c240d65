/** What the house can say about itself: funnel, lead times, margin, reasons of loss, each figure the sum of a list. */
package io.spanco.statistics;
