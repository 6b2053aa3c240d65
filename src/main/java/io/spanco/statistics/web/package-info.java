/** The doors to the statistics: a page of tables and charts, the lists behind the figures, files and REST. */
package io.spanco.statistics.web;
