package io.spanco.party.web;

import io.spanco.party.ContactDetails;

/** The form of a contact as it was typed. */
record ContactForm(String name, String role, String email, String phone, Long version) {

    ContactDetails details() {
        return new ContactDetails(name, role, email, phone);
    }
}
