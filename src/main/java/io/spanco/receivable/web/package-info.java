/** The doors to payments and recovery: pages and REST. */
package io.spanco.receivable.web;
