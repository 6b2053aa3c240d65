/** Our own company and the story that a first visitor finds, told through the services; nobody depends on it. */
package io.spanco.demo;
