/** The pages of processes and decision tables. */
package io.spanco.monitor.web;
