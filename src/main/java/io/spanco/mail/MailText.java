package io.spanco.mail;

/** What a person wrote into a message; null where the usual text of its document serves. */
record MailText(String subject, String body) {}
