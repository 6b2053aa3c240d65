/** The doors of the room: the start page, the search, the news. */
package io.spanco.desk.web;
